package io.pacewatch.target.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.Goal.Stage;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.platform.kafka.Catalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the goals of the seeds say of themselves agrees with their own wording and with the catalogue. */
class SeededGoalsTest {

    private static final String LISHUI = "331100";
    private static final int LONGEST_WORDING = 40;
    private static final Pattern STRIVING = Pattern.compile("力争|争创|争取(?!份额)|努力|全力夺取|奋力");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Set<RuleName> WITHOUT_NUMBER = EnumSet.of(RuleName.DONE, RuleName.DIRECTION, RuleName.RANK);

    private static final Seeded SEEDS = Seeded.read();
    private static final Catalogue CATALOGUE = SEEDS.catalogue();

    static Stream<Goal> goals() {
        return SEEDS.goals().stream();
    }

    static Stream<Goal> numbers() {
        return goals().filter(goal -> goal.value() != null);
    }

    @Test
    void everySectionOfTheReportIsThere() {
        Map<String, Long> sections = goals().filter(goal -> goal.region().equals(LISHUI))
                .collect(Collectors.groupingBy(Goal::section, TreeMap::new, Collectors.counting()));

        assertThat(sections)
                .isEqualTo(Map.of("headline", 8L, "1", 24L, "2", 29L, "3", 10L, "4", 33L, "5", 32L, "6", 33L, "7", 4L));
    }

    @Test
    void noKeyIsGivenTwice() {
        assertThat(goals().map(Goal::key).map(GoalKey::text)).doesNotHaveDuplicates();
    }

    @Test
    void theCatalogueHasWhatTheGoalsName() {
        assertThat(goals().flatMap(goal -> goal.helpers().stream()))
                .allSatisfy(id -> assertThat(CATALOGUE.department(id)).as(id).isPresent());
        assertThat(goals().flatMap(SeededGoalsTest::otherSeries))
                .allSatisfy(id -> assertThat(CATALOGUE.indicator(id)).as(id).isPresent());
    }

    private static Stream<String> otherSeries(Goal goal) {
        return Stream.of(goal.parameters().profileOf(), goal.parameters().against())
                .flatMap(Stream::ofNullable);
    }

    @Test
    void everyIndicatorIsReportedBySomebodyAndServesAGoal() {
        Set<String> used = goals().flatMap(goal -> Stream.concat(Stream.of(goal.indicator()), otherSeries(goal)))
                .collect(Collectors.toSet());
        List<Indicator> indicators = SEEDS.records().stream()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .toList();

        assertThat(indicators).extracting(Indicator::id).doesNotHaveDuplicates().allMatch(used::contains);
        assertThat(indicators).allSatisfy(indicator -> {
            String[] who = indicator.reports().split(":");
            boolean known = who[0].equals("bureau")
                    ? CATALOGUE.bureau(who[1]).isPresent()
                    : CATALOGUE.department(who[1]).isPresent();
            assertThat(known).as(indicator.reports()).isTrue();
            assertThat(indicator.unit()).isNotEqualTo(Unit.UNRECOGNISED);
        });
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theNumberIsTheOneInTheWording(Goal goal) {
        assertThat(states(goal.wording(), goal.number(), goal.unit()))
                .as("%s %s in %s", goal.value(), goal.unit(), goal.wording())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("goals")
    void whatHasNoNumberIsJudgedByARuleThatNeedsNone(Goal goal) {
        assertThat(goal.value() == null).as(goal.id()).isEqualTo(WITHOUT_NUMBER.contains(goal.rule()));
        assertThat(goal.wording()).as(goal.id()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_WORDING);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void theBaselineIsTheNumberInItsOwnWording(Goal goal) {
        Goal.@Nullable Baseline baseline = goal.baseline();
        if (baseline == null) {
            assertThat(goal.rule()).as("a level starts somewhere").isNotEqualTo(RuleName.LEVEL);
            return;
        }
        assertThat(baseline.period()).isEqualTo(String.valueOf(goal.year() - 1));
        assertThat(baseline.value() == null).as(goal.id()).isEqualTo(baseline.wording() == null);
        if (baseline.value() != null && baseline.wording() != null) {
            assertThat(states(baseline.wording(), baseline.value(), goal.unit()))
                    .as("%s %s in %s", baseline.value(), goal.unit(), baseline.wording())
                    .isTrue();
        }
    }

    private static boolean states(String wording, BigDecimal value, Unit unit) {
        return StatedNumber.in(wording).stream().anyMatch(number -> number.says(value, unit));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void onlyWhatTheWordingStrivesForIsStrivenFor(Goal goal) {
        assertThat(goal.firmness())
                .as(goal.wording())
                .isEqualTo(STRIVING.matcher(goal.wording()).find() ? Firmness.STRIVE : Firmness.FIRM);
        assertThat(goal.goalClass() == GoalClass.HEADLINE && !goal.section().equals("headline"))
                .as("a headline goal is among the opening figures")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theComparatorIsTheWordings(Goal goal) {
        String wording = goal.wording();
        Comparator expected = Comparator.AT_LEAST;
        if (wording.contains("左右")) {
            expected = Comparator.ABOUT;
        } else if (wording.contains("缩小至") || wording.contains("以内") || wording.contains("清零")) {
            expected = Comparator.AT_MOST;
        } else if (wording.contains("突破") || wording.contains("超")) {
            expected = Comparator.MORE_THAN;
        }

        assertThat(goal.comparator()).as(wording).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void theIndicatorIsOfTheKindThatTheRuleJudges(Goal goal) {
        Indicator indicator = CATALOGUE.indicator(goal.indicator()).orElseThrow();
        List<String> fit = switch (goal.rule()) {
            case GROWTH -> List.of("ytd-yoy", "point-yoy");
            case CUMULATIVE -> List.of("ytd-level");
            case LEVEL -> List.of("ytd-level", "point-level");
            case STAGED, DONE -> List.of("point-level");
            case DIRECTION -> List.of("ytd-level", "ytd-yoy");
            case RANK -> List.of("ytd-level", "point-level");
            case UNRECOGNISED -> List.of();
        };

        assertThat(fit).as(goal.id()).contains(indicator.measure().toString());
        assertThat(indicator.unit()).as(goal.id()).isEqualTo(goal.unit());
        assertThat(goal.unit() == Unit.SHARE).as(goal.id()).isEqualTo(goal.rule() == RuleName.DONE);
        assertThat(goal.unit() == Unit.RANK).as(goal.id()).isEqualTo(goal.rule() == RuleName.RANK);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void theProfileHasAReasonInBothLanguagesAndWhatItNeeds(Goal goal) {
        String[] reason = String.valueOf(goal.profileReason()).split(" / ", 2);
        assertThat(reason).as(goal.id()).hasSize(2);
        assertThat(reason[0]).containsPattern(CHINESE);
        assertThat(reason[1]).doesNotContainPattern(CHINESE).containsPattern("[a-z]");

        Integer month = goal.parameters().batchMonth();
        assertThat(month != null).as(goal.id()).isEqualTo(goal.profile() == ProfileName.BATCH);
        assertThat(month == null ? 1 : month).isBetween(1, 12);
        assertThat(goal.stages().isEmpty()).as(goal.id()).isEqualTo(goal.profile() != ProfileName.MILESTONES);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void itIsDueWithinItsYearStageByStage(Goal goal) {
        List<LocalDate> dates = goal.stages().stream().map(Stage::date).toList();
        List<BigDecimal> values = goal.stages().stream().map(Stage::value).toList();

        assertThat(goal.deadline().getYear()).isEqualTo(goal.year());
        assertThat(dates).isSorted().doesNotHaveDuplicates();
        assertThat(values).isSorted();
        if (!goal.stages().isEmpty()) {
            assertThat(dates.getLast()).isEqualTo(goal.deadline());
            assertThat(values.getLast()).isEqualByComparingTo(goal.number());
        }
        if (goal.rule() == RuleName.STAGED) {
            assertThat(values).allMatch(value -> states(goal.wording(), value, goal.unit()));
        }
    }

    @ParameterizedTest
    @MethodSource("goals")
    void whatAddsUpOrHappensHoldsOnceAndAllElseAtClose(Goal goal) {
        boolean once =
                EnumSet.of(RuleName.CUMULATIVE, RuleName.DONE, RuleName.STAGED).contains(goal.rule());

        assertThat(goal.holds()).as(goal.id()).isEqualTo(once ? Holds.ONCE : Holds.AT_CLOSE);
    }
}
