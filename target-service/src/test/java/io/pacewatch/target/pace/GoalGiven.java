package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
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
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.series.Knowledge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A goal of 2025 with its indicator and readings, put together step by step. */
public final class GoalGiven {

    private final RuleName rule;
    private final BigDecimal value;
    private final Map<String, BigDecimal> thresholds = new HashMap<>();
    private final List<Goal.Stage> stages = new ArrayList<>();
    private final FiguresGiven figures = new FiguresGiven();
    private Comparator comparator = Comparator.AT_LEAST;
    private BigDecimal tolerance;
    private final Unit unit;
    private String measure;
    private final String resolution;
    private Frequency frequency = Frequency.MONTHLY;
    private Firmness firmness = Firmness.FIRM;
    private Holds holds;
    private ProfileName profile = ProfileName.EVEN;
    private String profileOf;
    private String wording = "措辞";
    private String basis;
    private String against;
    private Integer n;
    private Integer batchMonth;
    private Goal.Baseline baseline;
    private String deadline = "2025-12-31";

    GoalGiven(RuleName rule, String value, Unit unit, String measure, String resolution) {
        this.rule = rule;
        this.value = value == null ? null : new BigDecimal(value);
        this.unit = unit;
        this.measure = measure;
        this.resolution = resolution;
    }

    GoalGiven against(String indicator) {
        this.against = indicator;
        return this;
    }

    GoalGiven among(Integer places) {
        this.n = places;
        return this;
    }

    public GoalGiven batch(Integer month) {
        this.profile = ProfileName.BATCH;
        this.batchMonth = month;
        return this;
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

    public GoalGiven worded(String official) {
        this.wording = official;
        return this;
    }

    public GoalGiven threshold(String name, String band) {
        this.thresholds.put(name, new BigDecimal(band));
        return this;
    }

    public GoalGiven unitOf(String indicator, Unit of) {
        figures.unit(indicator, of);
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
        return reads(ReadingGiven.of(period).indicator(indicator).value(figure).status(status));
    }

    /** A version put together elsewhere. */
    public GoalGiven reads(ReadingGiven version) {
        figures.add(version.build());
        return this;
    }

    public List<Reading> readings() {
        return figures.all();
    }

    public Goal goal() {
        return new Goal(
                "own",
                "own",
                "331100",
                2025,
                new LocalName("目标", "Goal"),
                "headline",
                wording,
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
                new Goal.Parameters(profileOf, against, n, batchMonth, basis, thresholds),
                baseline,
                stages,
                "development-reform",
                List.of(),
                null,
                null,
                3);
    }

    public Indicator indicator() {
        return IndicatorGiven.of(unit, measure, frequency, resolution);
    }

    public Knowledge knowledge() {
        return figures.knowledge();
    }

    /** Judges the goal for this period. */
    public Verdict judged(String period) {
        return new Judge()
                .judge(goal(), indicator(), knowledge(), Period.parse(period))
                .orElseThrow();
    }
}
