package io.pacewatch.alert.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.channel.webhook.HookAnswer.Answered;
import io.pacewatch.alert.channel.webhook.HookAnswer.NoAnswer;
import io.pacewatch.alert.channel.webhook.HookAnswer.NoConnection;
import io.pacewatch.alert.channel.webhook.HookAnswer.NotBegun;
import io.pacewatch.alert.delivery.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means for the message. */
class HookAnswerTest {

    private static final Instant NOW = Instant.parse("2025-07-20T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "201, Accepted",
        "202, Accepted",
        "204, Accepted",
        "299, Accepted",
        "301, NotSent",
        "302, NotSent",
        "307, NotSent",
        "400, NotSent",
        "401, Barred",
        "403, Barred",
        "404, NotSent",
        "409, NotSent",
        "413, NotSent",
        "429, NotSent",
        "503, NotSent",
        "410, Gone",
        "500, Unknown",
        "501, Unknown",
        "502, Unknown",
        "504, Unknown"
    })
    void onlyTwoHundredsAreAccepted(int status, String outcome) {
        assertThat(answered(status, null, "").getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M, false",
        "503, 120, PT2M, false",
        "502, 120, PT2M, true",
        "504, 120, PT2M, true",
        "429, ' 1 ', PT1S, false",
        "429, 0000000000000000000120, PT2M, false",
        "429, 'Sun, 20 Jul 2025 02:30:00 GMT', PT30M, false",
        "504, 'Sun, 20 Jul 2025 02:30:00 GMT', PT30M, true",
        "503, 'Sun, 20 Jul 2025 02:00:01 GMT', PT1S, false",
        "503, 'Fri, 31 Dec 9999 23:59:59 GMT', PT69902589H59M59S, false"
    })
    void waitsAsLongAsItIsAsked(int status, String header, Duration wait, boolean maybeSent) {
        assertThat(answered(status, header, ""))
                .isEqualTo(new SendOutcome.Throttled("answered " + status, NOW.plus(wait), maybeSent));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 505})
    void aProgramThatFailedIsNotBusyWhateverItAsksFor(int status) {
        assertThat(answered(status, "120", "")).isEqualTo(new SendOutcome.Unknown("answered " + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "1000000000", "99999999999999999999", "9223372036854775807"})
    void whoAsksForMoreIsNotCalledSooner(String header) {
        assertThat(answered(429, header, ""))
                .isEqualTo(new SendOutcome.Throttled("answered 429", NOW.plusSeconds(999_999_999), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "",
                "0",
                "00000000000000000000000",
                "-5",
                "-99999999999999999999",
                "1.5",
                "1e3",
                "+120",
                "١٢٠",
                "120, 3600",
                "120, Sun, 20 Jul 2025 02:30:00 GMT",
                "Sun, 99 Jul 2025 02:30:00 GMT",
                "Sun, 20 Jul 2025 02:00:00 GMT",
                "Sun, 20 Jul 2025 01:00:00 GMT",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Sat, 01 Jan 99999 00:00:00 GMT"
            })
    void whatIsNoTimeToComeIsAnOrdinaryFailure(String header) {
        assertThat(answered(429, header, "")).isEqualTo(new SendOutcome.NotSent("answered 429"));
        assertThat(answered(502, header, "")).isEqualTo(new SendOutcome.Unknown("answered 502"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><p>Sign in", "\r\n <html lang=zh>", "<HTML>"})
    void aPageIsNoHook(String body) {
        assertThat(answered(200, null, body)).isInstanceOf(SendOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{}", "<ok/>", "not <html>"})
    void whateverElseAHookSaysIsItsOwnAffair(String body) {
        assertThat(answered(200, null, body)).isEqualTo(new SendOutcome.Accepted());
    }

    @Test
    void whatLeftMayHaveArrivedAndWhatWasNotBegunIsNoAttempt() {
        assertThat(new NotBegun("ended").outcome(NOW)).isEqualTo(new SendOutcome.NotTried("ended"));
        assertThat(new NoConnection("refused").outcome(NOW)).isEqualTo(new SendOutcome.NotSent("refused"));
        assertThat(new NoAnswer("cut off").outcome(NOW)).isEqualTo(new SendOutcome.Unknown("cut off"));
    }

    private static SendOutcome answered(int status, String header, String body) {
        return new Answered(status, header, body.getBytes(StandardCharsets.UTF_8)).outcome(NOW);
    }
}
