package io.pacewatch.target.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNumberTest {

    @ParameterizedTest(name = "{0} says {1} {2}: {3}")
    @CsvSource({
        "超1000亿元, 1000, HUNDRED_MILLION_YUAN, true",
        "超1000亿元, 1000, YUAN, false",
        "其中10亿元以上项目55个以上, 10, HUNDRED_MILLION_YUAN, true",
        "其中10亿元以上项目55个以上, 55, COUNT, true",
        "其中10亿元以上项目55个以上, 10, COUNT, false",
        "就业2万人以上, 2, PERSONS_10K, true",
        "就业2万人以上, 20000, PERSONS, true",
        "就业2万人以上, 2, PERSONS, false",
        "岗位1.2万个, 1.2, ITEMS_10K, true",
        "面积10万亩, 10, MU_10K, true",
        "空间4万吨标准煤, 4, TCE_10K, true",
        "空间4万吨标准煤, 4, HOURS, false",
        "提高0.8个百分点, 0.8, PERCENT, true",
        "一季度50%以上, 1, PERCENT, false",
        "八个计划, 8, COUNT, true",
        "十件实事, 10, COUNT, true",
        "十二件实事, 12, COUNT, true",
        "二十家企业, 20, COUNT, true",
        "零就业家庭, 0, COUNT, true",
        "全省第一, 1, RANK, true",
        "以内1.86, 1.86, RATIO, true",
        "没有数字, 1, RATIO, false",
    })
    void readsArabicAndChineseNumbersWithWhatTheyCount(String text, BigDecimal value, Unit unit, boolean said) {
        assertThat(StatedNumber.in(text).stream().anyMatch(n -> n.says(value, unit)))
                .isEqualTo(said);
    }
}
