package io.pacewatch.alert.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.verdict.Status;
import org.junit.jupiter.api.Test;

/** Of a goal on a change, the published figure and its change are two numbers, and no mail says the one for the other. */
class GoalsOnAChangeTest {

    private static EventGiven short8() {
        return EventGiven.balance()
                .says(Status.BEHIND, null)
                .figures("952", "52")
                .due("60")
                .likely("92", "70", "105");
    }

    private static EventGiven revised() {
        return EventGiven.balance()
                .says(Status.AT_RISK, null)
                .figures("957", "57")
                .due("60");
    }

    @Test
    void aWarningSaysBoth() {
        assertThat(short8().lead(MessageKind.OPENED, null, "zh")).isEqualTo("952亿元，比上年末增加52亿元，低于目标，少8亿元");
        assertThat(short8().lead(MessageKind.OPENED, null, "en"))
                .startsWith("952 hundred million yuan, 52 hundred million yuan more than at the end of last year, ");
    }

    @Test
    void aShareChangesByPoints() {
        EventGiven share = EventGiven.share()
                .month(12)
                .says(Status.ACHIEVED, null)
                .figures("64.4", "0.9")
                .due("0.8");

        assertThat(share.lead(MessageKind.CLOSED, null, "zh")).isEqualTo("年度目标已有结果：64.4%，比上年提高0.9个百分点，已完成");
        assertThat(share.subject(MessageKind.CLOSED, null, "zh")).endsWith(" 64.4%（+0.9个百分点）");
        assertThat(share.subject(MessageKind.CLOSED, null, "en")).endsWith(": 64.4% (+0.9 percentage points)");
    }

    @Test
    void aCorrectionSaysBothOfWhatWasToldAndOfWhatHolds() {
        assertThat(revised().lead(MessageKind.CORRECTED, short8(), "zh"))
                .isEqualTo("原为952亿元，比上年末增加52亿元，低于目标；现更正为957亿元，比上年末增加57亿元，略低于目标。原预警数字以本次为准。");
        assertThat(revised().subject(MessageKind.CORRECTED, short8(), "zh"))
                .isEqualTo("【更正】丽水市 地区生产总值增速 952亿元（+52亿元）更正为957亿元（+57亿元）");
    }

    @Test
    void whatWasDueAndWhatIsLikelyAreChanges() {
        assertThat(short8().fact("差距", "zh")).isEqualTo("应增加60亿元，少8亿元");
        assertThat(short8().fact("Gap", "en")).endsWith(" below a change of +60 hundred million yuan");
        assertThat(short8().fact("全年预计", "zh")).isEqualTo("预计比上年末增加92亿元（80%的可能在+70亿元至+105亿元之间），达标概率31%");
    }
}
