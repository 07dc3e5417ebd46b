package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a posting, line by line, for whoever posted it. */
record SubmitWords(Answer answer, boolean dryRun) {

    /** The outcome, what is wrong with which row, and what the receipt says of the others. */
    List<String> lines(Optional<JsonNode> receipt) {
        boolean success = answer.isSuccess();
        List<String> lines = new ArrayList<>();
        lines.add(success ? outcome() : refusal(answer));
        answer.body().path("errors").forEach(error -> lines.add(wrong(error)));
        receipt.ifPresent(found -> found.path("rows").forEach(row -> lines.add(became(row))));
        if (success && !dryRun && receipt.isEmpty()) {
            lines.add("Not judged yet; it will be, since it was accepted.");
        }
        return lines;
    }

    private String outcome() {
        JsonNode body = answer.body();
        int duplicates = body.path("duplicates").asInt();
        return "%s%d accepted, %d rejected, %d %s%s"
                .formatted(
                        dryRun ? "Dry run, nothing was published: " : "",
                        body.path("accepted").asInt(),
                        body.path("rejected").asInt(),
                        duplicates,
                        duplicates == 1 ? "duplicate" : "duplicates",
                        body.path("submission").isTextual()
                                ? ", submission " + body.path("submission").asText()
                                : "");
    }

    /** That nothing was taken, and why. */
    static String refusal(Answer answer) {
        return "Refused (%d): %s".formatted(answer.status(), answer.why()).strip();
    }

    private static String wrong(JsonNode error) {
        return "  row %s, %s: %s (found %s, expected %s)"
                .formatted(
                        Screen.text(error.path("row")),
                        Screen.text(error.path("column")),
                        Screen.text(error.path("message")),
                        Screen.text(error.path("found")),
                        Screen.text(error.path("expected")));
    }

    private static String became(JsonNode row) {
        String conflict =
                row.path("conflict").asBoolean() ? ", in conflict with another value of the same publication time" : "";
        return "  row %s: %s%s".formatted(Screen.text(row.path("row")), Screen.text(row.path("outcome")), conflict);
    }
}
