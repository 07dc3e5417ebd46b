package io.pacewatch.system.generated;

import io.pacewatch.contracts.Exchange;
import io.pacewatch.system.generated.Outcome.Answer;
import io.pacewatch.system.generated.Outcome.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds what was answered to the document of the service, and to what holds for all answers. */
final class AnswerJudge {

    private static final int FAILED = 500;

    private AnswerJudge() {}

    /** What is wrong with the outcome, each in a few words; empty if nothing is. */
    static List<String> faults(GeneratedRequest request, Outcome outcome) {
        return switch (outcome) {
            case NoAnswer(String why) -> List.of("no answer: " + why);
            case Answer answer when isOptions(request, answer) -> List.of();
            case Answer answer -> faults(request, answer);
        };
    }

    /** OPTIONS is no operation but HTTP's own question, which the header answers. */
    private static boolean isOptions(GeneratedRequest request, Answer answer) {
        return request.method().equals("OPTIONS")
                && answer.family() == 2
                && answer.header("allow").filter(allowed -> !allowed.isBlank()).isPresent();
    }

    private static List<String> faults(GeneratedRequest request, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() == FAILED) {
            faults.add("it failed");
        }
        boolean error = answer.family() >= 4;
        if (error && !request.isHead() && answer.body().length == 0) {
            faults.add("an error without a body");
        } else {
            faults.addAll(violations(request, answer));
        }
        return faults;
    }

    private static List<String> violations(GeneratedRequest request, Answer answer) {
        Exchange exchange = exchange(request, answer);
        return request.operation().service().contract().violations(exchange).stream()
                .map(violation -> violation.replace(exchange + ": ", ""))
                .toList();
    }

    /** The exchange, of which only the document's own parameters count: others are sent on purpose. */
    private static Exchange exchange(GeneratedRequest request, Answer answer) {
        return new Exchange(
                request.method(),
                // A colon may be encoded.
                request.path().replace("%3A", ":"),
                Set.of(),
                answer.status(),
                answer.header("content-type").orElse(null),
                answer.headers().keySet(),
                answer.body());
    }
}
