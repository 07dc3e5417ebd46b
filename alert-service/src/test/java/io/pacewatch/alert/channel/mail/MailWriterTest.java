package io.pacewatch.alert.channel.mail;

import static io.pacewatch.alert.Events.quarterly;
import static io.pacewatch.alert.LateFigures.july;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.Events;
import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.alert.delivery.Endpoint;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailWriterTest {

    private static final MailPlace PLACE = new MailPlace(
            "https://alerts", "https://board", "https://ingest", new SignedLink(new byte[32]), Duration.ofDays(30));
    private static final LocalDate SUNDAY = LocalDate.of(2025, 7, 20);

    @Test
    void aWarningReadsInTheOrderOfTheContract() {
        MailView mail = write("zh", item("a", MessageKind.OPENED, quarterly(), null));

        assertThat(mail.subject()).isEqualTo("【低于目标·初步】丽水市 地区生产总值增速 低0.9个百分点");
        assertThat(mail.sections().getFirst().lead()).isEqualTo("5.6%（初步），低于目标，低0.9个百分点");
        assertThat(mail.sections().getFirst().lines())
                .containsExactly(
                        new Line("口径", "2025年1—6月累计，累计同比，可比价，初步数"),
                        new Line("发布", "丽水市统计局，2025-07-20 10:00"),
                        new Line("目标表述", "全市生产总值增长6.5%左右（“左右”按不低于6.3%掌握）"),
                        new Line("差距", "比6.5%低0.9个百分点，约合8.7亿元"),
                        new Line("今后所需", "其余月份合计需同比增长7.4%才能达到6.5%；达到可容忍的6.3%需7.0%（按时间进度，已过50%）"),
                        new Line("全年预计", "预计6%（80%的可能在5.5%至6.4%之间），达标概率31%；仅有2个往年可参照"),
                        new Line("责任单位", "牵头：市发展改革委；配合：市统计局"),
                        new Line("办理时限", "请于2025-07-23前确认收悉，2025-07-25前答复并报送计划"));
    }

    @Test
    void aWarningReadsInEnglish() {
        MailView mail = write("en", item("a", MessageKind.OPENED, quarterly(), null));

        assertThat(mail.subject())
                .isEqualTo("[Below target, preliminary] Lishui, GDP growth: 0.9 percentage points below");
        assertThat(mail.sections().getFirst().lines())
                .extracting(Line::label)
                .containsExactly(
                        "What is measured",
                        "Published",
                        "Official wording",
                        "Gap",
                        "Needed from here",
                        "Likely year-end",
                        "Responsible",
                        "By when");
        assertThat(mail.sections().getFirst().lines().get(4).text())
                .isEqualTo(
                        "the remaining months together must grow by 7.4% to reach 6.5%; 7.0% to reach the tolerated 6.3%"
                                + " (elapsed time was used: 50% of the year)");
    }

    @Test
    void aCorrectionNamesBothFiguresAndAsksForNothing() {
        Figure earlier = Figure.of(quarterly().event());
        Events now = quarterly().revised().says(Status.ON_PACE, "6.6");

        MailView mail = write("zh", item("a", MessageKind.CORRECTED, now, earlier));

        assertThat(mail.subject()).isEqualTo("【更正·修订】丽水市 地区生产总值增速 5.6%更正为6.6%");
        assertThat(mail.sections().getFirst().lead()).isEqualTo("原为5.6%（初步），低于目标；现更正为6.6%（修订），达到目标。此前的预警不再成立。");
        assertThat(mail.sections().getFirst().answer()).isNull();
        assertThat(mail.sections().getFirst().lines()).extracting(Line::label).doesNotContain("今后所需", "办理时限");
    }

    @Test
    void aDeletedGoalIsNotCalledAWithdrawnFigure() {
        Figure earlier = Figure.of(quarterly().event());

        MailView zh = write("zh", item("a", MessageKind.CORRECTED, quarterly().goalDeleted(), earlier));
        MailView en = write("en", item("a", MessageKind.CORRECTED, quarterly().goalDeleted(), earlier));

        assertThat(zh.subject()).isEqualTo("【更正】丽水市 地区生产总值增速 目标已撤销");
        assertThat(zh.sections().getFirst().lead()).isEqualTo("该目标已撤销，此前的预警不再成立。");
        assertThat(en.sections().getFirst().lead())
                .isEqualTo("The goal itself was withdrawn; the earlier warning no longer holds.");
    }

    @Test
    void noDifferenceIsNotCalledOne() {
        Item level = item("a", MessageKind.OPENED, quarterly().says(Status.AT_RISK, "6.5"), null);

        assertThat(write("zh", level).subject()).endsWith(" 与目标持平");
        assertThat(write("zh", level).sections().getFirst().lead()).endsWith("，与目标持平");
        assertThat(write("zh", level).sections().getFirst().lines()).contains(new Line("差距", "与6.5%持平"));
        assertThat(write("en", level).subject()).endsWith(": level with the target");
        assertThat(write("en", level).sections().getFirst().lines()).contains(new Line("Gap", "level with 6.5%"));
    }

    @Test
    void theWorstComesFirst() {
        MailView mail = write(
                "zh",
                item("a", MessageKind.OPENED, quarterly().says(Status.AT_RISK, "6.1"), null),
                item("b", MessageKind.OPENED, quarterly().goal("other").says(Status.BEHIND, "5.0"), null),
                item("c", MessageKind.OPENED, quarterly().goal("third"), null));

        assertThat(mail.subject()).isEqualTo("【低于目标·初步】丽水市 地区生产总值增速 低1.5个百分点 等2项");
        assertThat(mail.sections()).extracting(s -> s.lead().substring(0, 4)).containsExactly("5%（初", "5.6%", "6.1%");
    }

    @Test
    void madeUpFiguresAreCalledSo() {
        MailView mail = write("zh", item("a", MessageKind.OPENED, quarterly().invented(), null));

        assertThat(mail.subject()).startsWith("【演示数据（虚构）】");
        assertThat(mail.sections().getFirst().banner()).isEqualTo("演示数据（虚构）");
    }

    @Test
    void onlyTheSectionsThatMadeUpFiguresConcernAreCalledSo() {
        MailView mail = write(
                "zh",
                item("a", MessageKind.OPENED, quarterly().says(Status.BEHIND, "5.0"), null),
                item("b", MessageKind.OPENED, quarterly().goal("other").invented(), null));

        assertThat(mail.subject()).startsWith("【低于目标");
        assertThat(mail.sections()).extracting(MailView.Section::banner).containsExactly(null, "演示数据（虚构）");
    }

    @Test
    void lateFiguresAreNotCountedAsGoals() {
        Item behind = item("a", MessageKind.OPENED, quarterly(), null);
        List<ReadingLate> late =
                List.of(july("l1", LateStep.REPORTER, "department:x"), july("l2", LateStep.REPORTER, "department:x"));

        assertThat(subject("zh", late, behind)).isEqualTo("【低于目标·初步】丽水市 地区生产总值增速 低0.9个百分点，另有2项数据逾期");
        assertThat(subject("en", late, behind))
                .isEqualTo("[Below target, preliminary] Lishui, GDP growth: 0.9 percentage points below,"
                        + " besides 2 overdue figures");
        assertThat(subject("en", late.subList(0, 1), behind)).endsWith(", besides 1 overdue figure");
    }

    @Test
    void whoWasSilentIsToldHowToReport() {
        Item silent = new Item(
                "a",
                1,
                MessageKind.CLOSED,
                EventGiven.done().month(12).says(Status.MISSED, "unreported").event(),
                null,
                null);

        assertThat(write("zh", silent).sections().getFirst().lines())
                .anySatisfy(line -> assertThat(line.text())
                        .contains("POST到 https://ingest/api/v1/readings", "\"value\":1", "\"occurredOn\"")
                        .contains("https://board/api/v1/goals/"));
        assertThat(write("en", silent).sections().getFirst().lines())
                .extracting(Line::label)
                .contains("How to report");
        assertThat(write("zh", item("a", MessageKind.OPENED, quarterly(), null))
                        .sections()
                        .getFirst()
                        .lines())
                .extracting(Line::label)
                .doesNotContain("如何报送");
    }

    @Test
    void aStriveGoalIsNotCalledMissed() {
        MailView mail =
                write("zh", item("a", MessageKind.CLOSED, quarterly().strive().says(Status.MISSED, "6.0"), null));

        assertThat(mail.subject()).startsWith("【未实现力争目标·初步】");
        assertThat(mail.sections().getFirst().answer()).isNull();
    }

    @Test
    void noLineBreakReachesAHeader() {
        assertThat(MailWriter.oneLine("a\r\nBcc: x@y.example\u0000b")).isEqualTo("a Bcc: x@y.example b");
    }

    @Test
    void theThreadIsTheEpisodes() {
        var headers =
                MailHeaders.of(message("zh", item("a", MessageKind.OPENED, quarterly(), null)), "pacewatch.example");

        assertThat(headers)
                .containsEntry("Message-ID", "<m1@pacewatch.example>")
                .containsEntry("References", "<episode.a@pacewatch.example>")
                .containsEntry("In-Reply-To", "<episode.a@pacewatch.example>")
                .containsEntry("Auto-Submitted", "auto-generated")
                .containsEntry("X-Auto-Response-Suppress", "All");
    }

    private static MailView write(String language, Item... items) {
        return MailWriter.write(message(language, items), new WorkingDays(List.of()), PLACE);
    }

    private static String subject(String language, List<ReadingLate> late, Item item) {
        OutgoingMessage message = message(language, item);
        return MailWriter.write(
                        new OutgoingMessage("m1", message.endpoint(), SUNDAY, Instant.EPOCH, List.of(item), late),
                        new WorkingDays(List.of()),
                        PLACE)
                .subject();
    }

    private static OutgoingMessage message(String language, Item... items) {
        Endpoint endpoint = new Endpoint("mail:x", "mail", "x", "x@lishui.example", language, null);
        return new OutgoingMessage("m1", endpoint, SUNDAY, Instant.EPOCH, List.of(items), List.of());
    }

    private static Item item(String episode, MessageKind kind, Events events, Figure earlier) {
        return new Item(episode, 1, kind, events.event(), earlier, null);
    }
}
