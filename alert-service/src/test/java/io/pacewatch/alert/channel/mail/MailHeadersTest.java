package io.pacewatch.alert.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.Events;
import io.pacewatch.alert.delivery.Endpoint;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.wire.TraceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailHeadersTest {

    private static final TraceContext ONE =
            new TraceContext("00-11111111111111111111111111111111-1111111111111111-01", null);
    private static final TraceContext OTHER =
            new TraceContext("00-22222222222222222222222222222222-2222222222222222-01", null);

    private static OutgoingMessage message(Item... items) {
        Endpoint endpoint = new Endpoint("mail:statistics", "mail", "statistics", "tjj@lishui.example", "zh", null);
        return new OutgoingMessage("m1", endpoint, LocalDate.of(2025, 7, 20), Instant.EPOCH, List.of(items), List.of());
    }

    private static Item item(String episode, TraceContext trace) {
        return new Item(episode, 1, MessageKind.OPENED, Events.quarterly().event(), null, trace);
    }

    @Test
    void aMailNamesTheSubmissionsAndTracesThatCalledForIt() {
        var headers = MailHeaders.of(message(item("e1", ONE), item("e2", OTHER), item("e3", ONE)), "x.example");

        assertThat(headers)
                .containsEntry("X-Pacewatch-Submission", "01JZK4T2V0000000000000000A")
                .containsEntry("X-Pacewatch-Trace", ONE.traceId() + " " + OTHER.traceId());
    }

    @Test
    void aMailOfNoTraceNamesNone() {
        assertThat(MailHeaders.of(message(item("e1", null)), "x.example")).doesNotContainKey("X-Pacewatch-Trace");
    }
}
