package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.Events;
import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.Verdict.Cite;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict event put together for what a mail says of it: one goal of a kind, judged with these numbers. */
final class EventGiven {
    private final GoalSnapshot goal;
    private Status status = Status.BEHIND;
    private @Nullable String reason;
    private Period period = Period.month(2025, 6);
    private @Nullable BigDecimal actual;
    private @Nullable BigDecimal expected;
    private @Nullable Projection projection;
    private List<Cite> cites = List.of();

    private EventGiven(RuleName rule, Unit unit, Accumulation accumulation, @Nullable String value, String resolution) {
        this(rule, unit, accumulation, value, resolution, null);
    }

    private EventGiven(
            RuleName rule,
            Unit unit,
            Accumulation accumulation,
            @Nullable String value,
            String resolution,
            @Nullable LocalName against) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        this.goal = goal(rule, unit, accumulation, number, resolution, against);
    }

    /** A goal of this kind, else like {@link Events#quarterly}. */
    static GoalSnapshot goal(
            RuleName rule,
            Unit unit,
            Accumulation accumulation,
            @Nullable BigDecimal value,
            String resolution,
            @Nullable LocalName against) {
        GoalSnapshot g = Events.quarterly().event().goal();
        return new GoalSnapshot(
                g.id(),
                g.region(),
                g.year(),
                g.version(),
                g.name(),
                g.indicatorName(),
                g.description(),
                g.regionName(),
                g.section(),
                unit,
                g.comparator(),
                value,
                g.wording(),
                g.tolerance(),
                g.deadline(),
                g.firmness(),
                g.goalClass(),
                rule,
                g.lead(),
                g.leadName(),
                g.helpers(),
                g.helperNames(),
                g.leader(),
                accumulation,
                g.frequency(),
                new BigDecimal(resolution),
                against);
    }

    /** A balance that is to be 100 (亿元) more at the year's end than a year before. */
    static EventGiven balance() {
        return new EventGiven(RuleName.LEVEL, Unit.HUNDRED_MILLION_YUAN, Accumulation.POINT, "100", "1");
    }

    /** A yearly share that is to be 0.8 points more than last year. */
    static EventGiven share() {
        return new EventGiven(RuleName.LEVEL, Unit.PERCENT, Accumulation.YTD, "0.8", "0.1");
    }

    /** A growth rate that is to be above another one. */
    static EventGiven outgrows(LocalName other) {
        return new EventGiven(RuleName.DIRECTION, Unit.PERCENT, Accumulation.YTD, null, "0.1", other);
    }

    /** Something that is to be done. */
    static EventGiven done() {
        return new EventGiven(RuleName.DONE, Unit.RATIO, Accumulation.POINT, null, "0.01");
    }

    EventGiven says(Status judged, @Nullable String why) {
        this.status = judged;
        this.reason = why;
        return this;
    }

    EventGiven month(int month) {
        this.period = Period.month(2025, month);
        return this;
    }

    /** What was published, and what of it was judged: the same, or its change. */
    EventGiven figures(String published, String judged) {
        this.actual = new BigDecimal(judged);
        this.cites = List.of(new Cite(
                "actual",
                "own",
                "331100",
                period,
                new BigDecimal(published),
                ReadingStatus.FINAL,
                Instant.parse("2025-07-20T02:00:00Z"),
                "S",
                1,
                null,
                null));
        return this;
    }

    EventGiven due(String asked) {
        this.expected = new BigDecimal(asked);
        return this;
    }

    EventGiven likely(String value, String low, String high) {
        this.projection = new Projection(
                new BigDecimal(value), new BigDecimal(low), new BigDecimal(high), new BigDecimal("0.31"), "history", 3);
        return this;
    }

    VerdictEvent event() {
        VerdictEvent e = Events.quarterly().event();
        boolean silent = "unreported".equals(reason);
        return new VerdictEvent(
                goal, verdict(), silent ? null : judged(e), null, e.cause(), true, e.news(), 1, null, e.judgedAt());
    }

    private static VerdictEvent.Judged judged(VerdictEvent e) {
        VerdictEvent.Judged j = e.reading();
        return new VerdictEvent.Judged(
                j.value(),
                ReadingStatus.FINAL,
                j.bureau(),
                j.bureauName(),
                j.source(),
                j.note(),
                j.madeUp(),
                j.publishedAt(),
                j.submission(),
                j.row());
    }

    private Verdict verdict() {
        return new Verdict(
                status,
                reason,
                period,
                Instant.parse("2025-07-20T02:00:00Z"),
                actual,
                expected,
                actual == null || expected == null ? null : actual.subtract(expected),
                null,
                null,
                null,
                null,
                null,
                false,
                status.closes(),
                null,
                null,
                projection,
                cites,
                1,
                "level/1");
    }

    /** What a mail of this kind says first, above its facts. */
    String lead(MessageKind kind, @Nullable EventGiven earlier, String language) {
        return headline(kind, earlier, language).lead();
    }

    /** The same for the subject. */
    String subject(MessageKind kind, @Nullable EventGiven earlier, String language) {
        return headline(kind, earlier, language).subject();
    }

    /** What its facts say under this label. */
    String fact(String label, String language) {
        return FactLines.of(event(), language).stream()
                .filter(line -> line.label().equals(label))
                .map(Line::text)
                .findFirst()
                .orElseThrow();
    }

    private Headline headline(MessageKind kind, @Nullable EventGiven earlier, String language) {
        Figure told = earlier == null ? null : Figure.of(earlier.event());
        return new Headline(new Item("e", 1, kind, event(), told, null), language);
    }
}
