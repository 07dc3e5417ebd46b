package io.pacewatch.events.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionWordsTest {

    private static Verdict.Projection projection(String probability, Integer years) {
        return new Verdict.Projection(
                new BigDecimal("6.0"),
                new BigDecimal("5.5"),
                new BigDecimal("6.6"),
                new BigDecimal(probability),
                null,
                years);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.312 | 3 | 预计6%（80%的可能在5.5%至6.6%之间），达标概率31%",
                "0.312 | 2 | 预计6%（80%的可能在5.5%至6.6%之间），达标概率31%；仅有2个往年可参照",
                "0.312 | 0 | 预计6%（80%的可能在5.5%至6.6%之间），达标概率31%；没有往年可参照，仅供参考",
                "0.312 |   | 预计6%（80%的可能在5.5%至6.6%之间），达标概率31%"
            })
    void chinese(String probability, Integer years, String words) {
        assertThat(ProjectionWords.whole(RuleName.GROWTH, Unit.PERCENT, projection(probability, years), "zh"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.999 | 3 | likely 6% (80% interval 5.5% to 6.6%), chance of meeting the goal >99%",
                "0.001 | 1 | likely 6% (80% interval 5.5% to 6.6%), chance of meeting the goal <1%; only 1 past year to go by",
                "1.000 | 0 | likely 6% (80% interval 5.5% to 6.6%), chance of meeting the goal 100%; no past year to go by"
            })
    void english(String probability, Integer years, String words) {
        assertThat(ProjectionWords.whole(RuleName.GROWTH, Unit.PERCENT, projection(probability, years), "en"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // rule    | unit    | resolution | value | low   | high  | words
                "GROWTH     | PERCENT | 0.1        | 5.62  | 1.83  | 9.51  | 预计5.6%（80%的可能在1.8%至9.6%之间），达标概率31%",
                "LEVEL      | RATIO   | 0.01       | 1.864 | 1.859 | 1.861 | 预计1.86倍（80%的可能在1.85倍至1.87倍之间），达标概率31%",
                "CUMULATIVE | COUNT   | 1          | 139.6 | 108.8 | 180.1 | 预计140个（80%的可能在108个至181个之间），达标概率31%",
                "CUMULATIVE | COUNT   | 0.1        | 139.6 | 108.8 | 180.1 | 预计140个（80%的可能在108个至181个之间），达标概率31%"
            })
    void inStepsInWhichTheFigureIsPrinted(
            RuleName rule,
            Unit unit,
            BigDecimal resolution,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            String words) {
        var projection = new Verdict.Projection(value, low, high, new BigDecimal("0.312"), null, 3);

        assertThat(ProjectionWords.whole(rule, unit, ProjectionWords.printed(unit, resolution, projection), "zh"))
                .isEqualTo(words);
    }
}
