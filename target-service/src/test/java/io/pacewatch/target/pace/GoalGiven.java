package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A goal of 2025 with its indicator and readings, put together step by step. */
public final class GoalGiven {

    private final RuleName rule;
    private final BigDecimal value;
    private final Map<String, BigDecimal> thresholds = new HashMap<>();
    private final List<Goal.Stage> stages = new ArrayList<>();
    private final Map<SeriesKey, List<Reading>> readings = new TreeMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private Comparator comparator = Comparator.AT_LEAST;
    private BigDecimal tolerance;
    private Unit unit;
    private String measure;
    private String resolution;
    private Frequency frequency = Frequency.MONTHLY;
    private Firmness firmness = Firmness.FIRM;
    private Holds holds;
    private ProfileName profile = ProfileName.EVEN;
    private String profileOf;
    private String basis;
    private Goal.Baseline baseline;
    private String deadline = "2025-12-31";

    private GoalGiven(RuleName rule, String value, Unit unit, String measure, String resolution) {
        this.rule = rule;
        this.value = new BigDecimal(value);
        this.unit = unit;
        this.measure = measure;
        this.resolution = resolution;
    }

    public static GoalGiven growth(String value) {
        return new GoalGiven(RuleName.GROWTH, value, Unit.PERCENT, "ytd-yoy", "0.1");
    }

    public static GoalGiven count(String value) {
        return new GoalGiven(RuleName.CUMULATIVE, value, Unit.COUNT, "ytd-level", "1");
    }

    public static GoalGiven money(String value) {
        return new GoalGiven(RuleName.CUMULATIVE, value, Unit.HUNDRED_MILLION_YUAN, "ytd-level", "0.01");
    }

    public static GoalGiven ratio(String value) {
        return new GoalGiven(RuleName.LEVEL, value, Unit.RATIO, "ytd-level", "0.01")
                .compares(Comparator.AT_MOST)
                .every(Frequency.QUARTERLY);
    }

    public static GoalGiven stock(String value) {
        return new GoalGiven(RuleName.LEVEL, value, Unit.PERCENT, "point-level", "0.1");
    }

    public GoalGiven compares(Comparator by) {
        this.comparator = by;
        return this;
    }

    public GoalGiven about(String within) {
        this.tolerance = new BigDecimal(within);
        return compares(Comparator.ABOUT);
    }

    public GoalGiven measure(String text) {
        this.measure = text;
        return this;
    }

    public GoalGiven every(Frequency f) {
        this.frequency = f;
        return this;
    }

    public GoalGiven strive() {
        this.firmness = Firmness.STRIVE;
        return this;
    }

    public GoalGiven holds(Holds when) {
        this.holds = when;
        return this;
    }

    public GoalGiven lastYear(String levels) {
        this.profile = ProfileName.LAST_YEAR;
        this.profileOf = levels;
        return this;
    }

    public GoalGiven stage(String date, String amount) {
        this.profile = ProfileName.MILESTONES;
        this.stages.add(new Goal.Stage(LocalDate.parse(date), new BigDecimal(amount), null));
        return this;
    }

    public GoalGiven baseline(String period, String figure) {
        this.baseline = new Goal.Baseline(period, figure == null ? null : new BigDecimal(figure), null);
        return this;
    }

    public GoalGiven change() {
        this.basis = "change";
        return this;
    }

    public GoalGiven deadline(String day) {
        this.deadline = day;
        return this;
    }

    public GoalGiven threshold(String name, String band) {
        this.thresholds.put(name, new BigDecimal(band));
        return this;
    }

    public GoalGiven unitOf(String indicator, Unit of) {
        this.units.put(indicator, of);
        return this;
    }

    /** A final figure of the goal's own series. */
    public GoalGiven reads(String period, String figure) {
        return reads(period, figure, ReadingStatus.FINAL);
    }

    public GoalGiven reads(String period, String figure, ReadingStatus status) {
        return other("own", period, figure, status);
    }

    /** A final figure of another series. */
    public GoalGiven other(String indicator, String period, String figure) {
        return other(indicator, period, figure, ReadingStatus.FINAL);
    }

    private GoalGiven other(String indicator, String period, String figure, ReadingStatus status) {
        Period of = Period.parse(period);
        Reading reading = ReadingGiven.of(of)
                .indicator(indicator)
                .value(figure)
                .status(status)
                .build();
        readings.computeIfAbsent(new SeriesKey(indicator, "331100"), k -> new ArrayList<>())
                .add(reading);
        return this;
    }

    public Goal goal() {
        return new Goal(
                "own",
                "own",
                "331100",
                2025,
                new LocalName("目标", "Goal"),
                "headline",
                "措辞",
                comparator,
                value,
                unit,
                tolerance,
                LocalDate.parse(deadline),
                firmness,
                GoalClass.HEADLINE,
                rule,
                profile,
                null,
                holds,
                new Goal.Parameters(profileOf, null, null, null, basis, thresholds),
                baseline,
                stages,
                "development-reform",
                List.of(),
                null,
                null,
                3);
    }

    public Indicator indicator() {
        return new Indicator(
                "own",
                new LocalName("指标", "the indicator"),
                unit,
                Measure.parse(measure),
                frequency,
                new BigDecimal(resolution),
                new ReleaseRule(25, "01-31"),
                "bureau:lishui-stats",
                ReadingStatus.PRELIMINARY,
                null);
    }

    public Knowledge knowledge() {
        Map<SeriesKey, Series> series = new HashMap<>();
        readings.forEach((key, all) -> series.put(key, Series.of(all)));
        return new Knowledge(series, units);
    }

    /** Judges the goal for this period. */
    public Verdict judged(String period) {
        return new Judge()
                .judge(goal(), indicator(), knowledge(), Period.parse(period))
                .orElseThrow();
    }
}
