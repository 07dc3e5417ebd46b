package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.alert.channel.mail.MailView.Link;
import io.pacewatch.alert.channel.mail.MailView.Section;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.verdict.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a mail's words; pure, so that what a department reads can be checked without a relay. */
final class MailWriter {

    private static final int ACKNOWLEDGE_WITHIN = 3;
    private static final int ANSWER_WITHIN = 5;

    private final OutgoingMessage message;
    private final WorkingDays days;
    private final MailPlace place;
    private final String language;

    private MailWriter(OutgoingMessage message, WorkingDays days, MailPlace place) {
        this.message = message;
        this.days = days;
        this.place = place;
        this.language = message.endpoint().language();
    }

    /** The mail for this message. */
    static MailView write(OutgoingMessage message, WorkingDays days, MailPlace place) {
        return new MailWriter(message, days, place).view();
    }

    private MailView view() {
        List<Item> items = WorstFirst.sort(message.items());
        boolean madeUp = items.stream().anyMatch(MailWriter::madeUp);
        String banner = madeUp ? either("演示数据（虚构）", "Demonstration: made-up figures") : null;
        return new MailView(
                language,
                oneLine((banner == null ? "" : either("【" + banner + "】", "[" + banner + "] ")) + subject(items)),
                banner,
                Stream.concat(
                                items.stream().map(this::section),
                                new LateSections(place, language).of(message.late()).stream())
                        .toList(),
                either("本邮件由目标进度监测系统自动发出。", "Sent automatically by the watch over the government's yearly goals."));
    }

    private String subject(List<Item> items) {
        if (items.isEmpty()) {
            return new LateSections(place, language).subject(message.late());
        }
        String first = new Headline(items.getFirst(), language).subject();
        int more = message.size() - 1;
        return more == 0 ? first : first + either(" 等" + message.size() + "项", " and " + more + " more");
    }

    private Section section(Item item) {
        Headline headline = new Headline(item, language);
        Status status = item.event().verdict().status();
        List<Line> lines = new ArrayList<>(FactLines.of(item.event(), language));
        boolean asks = status.warns() && !status.closes();
        if (asks) {
            lines.add(deadlines());
        }
        Link answer = asks
                ? new Link(
                        either("确认收悉并填报计划", "Acknowledge and send the plan"),
                        place.answer(item.episode(), message.openedAt()))
                : null;
        return new Section(
                headline.name(),
                headline.lead(),
                status.shape(),
                status.colour(),
                lines,
                answer,
                new Link(
                        either("查看目标", "See the goal"),
                        place.goal(item.event().goal().key())));
    }

    private Line deadlines() {
        LocalDate seen = days.after(message.businessDay(), ACKNOWLEDGE_WITHIN);
        LocalDate answered = days.after(message.businessDay(), ANSWER_WITHIN);
        return new Line(
                either("办理时限", "By when"),
                either(
                        "请于" + seen + "前确认收悉，" + answered + "前答复并报送计划",
                        "acknowledge by " + seen + ", answer with a plan by " + answered));
    }

    private static boolean madeUp(Item item) {
        return item.event().reading() != null && item.event().reading().madeUp();
    }

    private String either(String zh, String en) {
        return language.startsWith("en") ? en : zh;
    }

    /** Text from data goes into a header: a line break in it would begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
