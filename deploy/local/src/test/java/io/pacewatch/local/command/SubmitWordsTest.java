package io.pacewatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Answer;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmitWordsTest {

    private static JsonNode json(String singleQuoted) throws IOException {
        return Wire.mapper().readTree(singleQuoted.replace('\'', '"'));
    }

    @Test
    void aDryRunSaysThatNothingWasPublished() throws IOException {
        JsonNode body = json("{'accepted':1,'rejected':0,'duplicates':1,'errors':[],'dryRun':true}");

        assertThat(new SubmitWords(new Answer(200, body), true).lines(Optional.empty()))
                .containsExactly("Dry run, nothing was published: 1 accepted, 0 rejected, 1 duplicate");
    }

    @Test
    void aRefusalPartsWhatFromWhy() throws IOException {
        JsonNode body = json("{'title':'The body cannot be read','detail':'Line 3, column 1: x'}");

        assertThat(new SubmitWords(new Answer(400, body), false).lines(Optional.empty()))
                .containsExactly("Refused (400): The body cannot be read: Line 3, column 1: x");
        assertThat(new SubmitWords(new Answer(401, json("{'title':'No token'}")), false).lines(Optional.empty()))
                .containsExactly("Refused (401): No token");
    }

    @Test
    void aConflictInTheReceiptIsShown() throws IOException {
        JsonNode body = json("{'submission':'01J','accepted':2,'rejected':0,'duplicates':0,'errors':[]}");
        JsonNode receipt = json("{'rows':[{'row':1,'outcome':'stored','conflict':false},"
                + "{'row':2,'outcome':'stored','conflict':true}]}");

        assertThat(new SubmitWords(new Answer(202, body), false).lines(Optional.of(receipt)))
                .containsExactly(
                        "2 accepted, 0 rejected, 0 duplicates, submission 01J",
                        "  row 1: stored",
                        "  row 2: stored, in conflict with another value of the same publication time");
    }

    @Test
    void aTableIsNotSentAsJson() {
        assertThat(SubmitCommand.mediaType("June.CSV")).isEqualTo("text/csv");
        assertThat(SubmitCommand.mediaType("june.json")).isEqualTo("application/json");
        assertThat(SubmitCommand.mediaType("-")).isEqualTo("application/json");
    }
}
