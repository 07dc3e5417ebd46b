package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.events.wire.TraceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers that keep a mail in its thread, the same on every attempt, and other machines from answering it. */
final class MailHeaders {

    private MailHeaders() {}

    /** Headers for this message under this domain. */
    static Map<String, String> of(OutgoingMessage message, String domain) {
        List<String> roots = message.items().stream()
                .map(item -> "<episode." + item.episode() + "@" + domain + ">")
                .distinct()
                .toList();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", "<" + message.id() + "@" + domain + ">");
        if (!roots.isEmpty()) {
            headers.put("In-Reply-To", String.join(" ", roots));
            headers.put("References", String.join(" ", roots));
        }
        headers.put("List-Id", "Pacewatch alerts <alerts." + domain + ">");
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        // By these an operator who is handed a mail finds its story in the logs and its spans. Not X-Pacewatch-Trace as
        // a traceparent: its span would differ from attempt to attempt.
        list(headers, "X-Pacewatch-Submission", message.submissions());
        list(
                headers,
                "X-Pacewatch-Trace",
                message.traces().stream().map(TraceContext::traceId).toList());
        return headers;
    }

    private static void list(Map<String, String> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, String.join(" ", values));
        }
    }
}
