package io.pacewatch.alert.channel.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.pacewatch.alert.channel.mail.Headline;
import io.pacewatch.alert.channel.mail.MailPlace;
import io.pacewatch.alert.channel.mail.WorstFirst;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: a CloudEvent in structured mode that has the three fields of Standard Webhooks as well. The same bytes
 * on every attempt. Nothing is left out: where all of it would be too long, the entries that matter least are shortened
 * to what names them.
 */
final class HookBody {

    /** What Standard Webhooks ask senders to stay below. */
    private static final int LONGEST = 20_000;

    private static final String TYPE = "io.pacewatch.alert.v1";

    /** An entry with all it says, and with what names it only. */
    private record Entry(ArrayNode list, ObjectNode whole, ObjectNode brief) {

        int more() {
            return Wire.bytes(whole).length - Wire.bytes(brief).length;
        }
    }

    private final OutgoingMessage message;
    private final MailPlace place;

    private HookBody(OutgoingMessage message, MailPlace place) {
        this.message = message;
        this.place = place;
    }

    /** The bytes. */
    static byte[] of(OutgoingMessage message, MailPlace place) {
        return new HookBody(message, place).bytes();
    }

    private byte[] bytes() {
        ObjectNode event = Wire.mapper().createObjectNode();
        event.put("specversion", "1.0")
                .put("id", message.id())
                .put("source", "/alert-service")
                .put("type", TYPE)
                .put("subject", message.endpoint().department())
                .put("time", message.openedAt().toString())
                .put("timestamp", message.openedAt().toString())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.put("department", message.endpoint().department())
                .put("language", message.endpoint().language())
                .put("businessDay", message.businessDay().toString());
        List<Entry> entries = new ArrayList<>();
        ArrayNode alerts = data.putArray("alerts");
        WorstFirst.sort(message.items()).forEach(item -> entries.add(new Entry(alerts, whole(item), brief(item))));
        ArrayNode late = data.putArray("late");
        message.late().forEach(each -> entries.add(new Entry(late, whole(each), brief(each))));
        fill(event, entries);
        return Wire.bytes(event);
    }

    private static void fill(ObjectNode event, List<Entry> entries) {
        entries.forEach(entry -> entry.list().add(entry.brief()));
        int room = LONGEST - Wire.bytes(event).length;
        entries.forEach(entry -> entry.list().removeAll());
        for (Entry entry : entries) {
            boolean fits = entry.more() <= room;
            room -= fits ? entry.more() : 0;
            entry.list().add(fits ? entry.whole() : entry.brief());
        }
    }

    private static ObjectNode brief(Item item) {
        ObjectNode node = Wire.mapper().createObjectNode();
        return node.put("alert", item.episode())
                .put("step", item.step())
                .put("kind", item.kind().name())
                .put("goal", item.event().goal().key().text());
    }

    private ObjectNode whole(Item item) {
        Headline headline = new Headline(item, message.endpoint().language());
        Status status = item.event().verdict().status();
        ObjectNode node = brief(item);
        node.put("title", headline.subject())
                .put("text", headline.lead())
                .put("goalUrl", place.goal(item.event().goal().key()));
        node.put("answerUrl", status.warns() && !status.closes() ? place.answer(item.episode(), message) : null);
        node.putRawValue("earlier", exact(item.earlier()));
        node.putRawValue("verdict", exact(item.event()));
        return node;
    }

    private static ObjectNode brief(ReadingLate late) {
        ObjectNode node = Wire.mapper().createObjectNode();
        return node.put("event", late.eventId());
    }

    private static ObjectNode whole(ReadingLate late) {
        ObjectNode node = brief(late);
        node.putRawValue("late", exact(late));
        return node;
    }

    /** As on the topic to the digit: a tree of nodes would make 7.4 of 7.40, and the digits say how exact a figure is. */
    private static RawValue exact(@Nullable Object event) {
        return new RawValue(event == null ? "null" : new String(Wire.bytes(event), StandardCharsets.UTF_8));
    }
}
