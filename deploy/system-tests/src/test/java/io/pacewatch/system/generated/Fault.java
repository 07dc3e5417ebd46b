package io.pacewatch.system.generated;

/**
 * One thing that is wrong with an answer.
 *
 * @param number of the request
 * @param reason in a few words
 */
record Fault(int number, GeneratedRequest request, Outcome outcome, String reason) {

    /** Operation, status and reason, the same for all faults that one cause brings. */
    String kind() {
        String status = outcome instanceof Outcome.Answer answer ? String.valueOf(answer.status()) : "-";
        // What was answered differs from request to request.
        String alike = reason.replaceAll("[0-9]+", "#").replaceFirst("(?s)[{<].*", "…");
        return request.operation() + " " + status + " " + alike;
    }
}
