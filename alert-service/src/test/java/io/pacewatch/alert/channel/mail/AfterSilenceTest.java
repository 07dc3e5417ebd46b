package io.pacewatch.alert.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.verdict.Status;
import org.junit.jupiter.api.Test;

/** Corrections of what silence had decided: nothing was withdrawn, it only comes late. */
class AfterSilenceTest {

    private static EventGiven silent() {
        return EventGiven.done().month(12).says(Status.MISSED, "unreported");
    }

    private static EventGiven reportedDone() {
        return EventGiven.done().month(9).says(Status.ACHIEVED, null).figures("1", "1");
    }

    @Test
    void whatWasDoneInTimeIsNotCalledCorrectedFromAWithdrawnFigure() {
        assertThat(reportedDone().lead(MessageKind.CORRECTED, silent(), "zh"))
                .isEqualTo("原因未报完成，按未完成计；现报100%，已完成。此前的预警不再成立。");
        assertThat(reportedDone().lead(MessageKind.CORRECTED, silent(), "en"))
                .isEqualTo("counted as missed because nothing was reported; now reported: 100%, Achieved."
                        + " The earlier warning no longer holds.");
        assertThat(reportedDone().subject(MessageKind.CORRECTED, silent(), "zh"))
                .isEqualTo("【更正】丽水市 地区生产总值增速 未报完成更正为100%");
        assertThat(reportedDone().subject(MessageKind.CORRECTED, silent(), "en"))
                .isEqualTo("[Correction] Lishui, GDP growth: not reported as done, corrected to 100%");
    }

    @Test
    void soWithAReportThatHadComeBefore() {
        EventGiven earlier = silent().figures("0.8", "0.8");

        assertThat(reportedDone().lead(MessageKind.CORRECTED, earlier, "zh")).startsWith("原因未报完成，按未完成计；现报100%");
    }

    @Test
    void aReportThatLeavesItUndoneIsNamed() {
        EventGiven now = silent().figures("0.8", "0.8");

        assertThat(now.lead(MessageKind.CORRECTED, silent(), "zh")).isEqualTo("截止后20个工作日仍未报完成，按未完成计。最近一次报送进度为80%。");
        assertThat(now.lead(MessageKind.CORRECTED, silent(), "en"))
                .isEqualTo("Not reported as done 20 working days after the deadline: it counts as missed."
                        + " The last report was of 80%.");
    }
}
