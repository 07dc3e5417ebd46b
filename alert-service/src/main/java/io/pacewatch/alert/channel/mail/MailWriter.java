package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.alert.channel.mail.MailView.Link;
import io.pacewatch.alert.channel.mail.MailView.Section;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.GoalSnapshot;
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
        return new MailView(
                language,
                oneLine(subject(items)),
                null,
                Stream.concat(
                                items.stream().map(this::section),
                                new LateSections(place, language).of(message.late()).stream())
                        .toList(),
                either("本邮件由目标进度监测系统自动发出。", "Sent automatically by the watch over the government's yearly goals."));
    }

    /** It counts what stands as the goal that it names does; the mail's other goals are not of that status. */
    private String subject(List<Item> items) {
        if (items.isEmpty()) {
            return new LateSections(place, language).subject(message.late());
        }
        Item first = items.getFirst();
        long alike = items.stream().filter(each -> alike(each, first)).count();
        String called = madeUp(first) ? either("【" + banner() + "】", "[" + banner() + "] ") : "";
        String more = alike == 1 ? "" : either(" 等" + alike + "项", " and " + (alike - 1) + " more");
        return called + new Headline(first, language).subject() + more + late();
    }

    private static boolean alike(Item one, Item other) {
        return one.kind() == other.kind()
                && one.event().verdict().status() == other.event().verdict().status();
    }

    private String late() {
        int late = message.late().size();
        if (late == 0) {
            return "";
        }
        return either(
                "，另有" + late + "项数据逾期", ", besides " + late + (late == 1 ? " overdue figure" : " overdue figures"));
    }

    private String banner() {
        return either("演示数据（虚构）", "Demonstration: made-up figures");
    }

    private Section section(Item item) {
        Headline headline = new Headline(item, language);
        Status status = item.event().verdict().status();
        List<Line> lines = new ArrayList<>(FactLines.of(item.event(), language));
        boolean asks = status.warns() && !status.closes();
        if (asks) {
            lines.add(deadlines());
        }
        if ("unreported".equals(item.event().verdict().reason())) {
            lines.add(howToReport(item.event().goal(), item.event().verdict().period()));
        }
        Link answer = asks
                ? new Link(either("确认收悉并填报计划", "Acknowledge and send the plan"), place.answer(item.episode(), message))
                : null;
        return new Section(
                headline.name(),
                headline.lead(),
                madeUp(item) ? banner() : null,
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

    /** Silence ended the year; whoever has done the work can still say so. */
    private Line howToReport(GoalSnapshot goal, Period closing) {
        String row =
                "\"region\":\"%s\",\"period\":\"%s\",\"value\":1,\"occurredOn\":".formatted(goal.region(), closing);
        String where = place.goalData(goal.key());
        return new Line(
                either("如何报送", "How to report"),
                either(
                        "已经完成的，请用本单位令牌POST到 " + place.readings() + "：{\"indicator\":指标代码," + row + "\"完成日期\"}，指标代码见 "
                                + where + "；收到后结论自动更正。",
                        "if it is done, POST with your token to " + place.readings() + ": {\"indicator\":its code,"
                                + row
                                + "\"the day\"}; the code is in " + where
                                + ". The outcome is then corrected by itself."));
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
