package io.pacewatch.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.wire.TopicList;
import io.pacewatch.events.wire.TopicList.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicDifferenceTest {

    private static final Topic READINGS = TopicList.packaged().topic("pacewatch.readings.v1");
    private static final Topic VERDICTS = TopicList.packaged().topic("pacewatch.verdicts.v1");

    private static String difference(Topic wanted, int partitions, String setting, String value) {
        Map<String, String> actual = new HashMap<>(wanted.config());
        actual.put(setting, value);
        return String.join(
                "; ",
                TopicDifference.of(wanted, partitions, name -> Optional.ofNullable(actual.get(name)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            12, retention.ms,   -1,             ''
            24, retention.ms,   -1,             ''
            11, retention.ms,   -1,             'pacewatch.readings.v1 has 11 partitions, not 12'
            12, retention.ms,   604800000,      'pacewatch.readings.v1 has retention.ms 604800000, not -1'
            12, retention.ms,   none,           'pacewatch.readings.v1 has retention.ms (none), not -1'
            12, cleanup.policy, compact,        'pacewatch.readings.v1 has cleanup.policy compact, not delete'
            12, cleanup.policy, 'compact,delete', 'pacewatch.readings.v1 has cleanup.policy compact,delete, not delete'
            """)
    void namesWhatIsWrongWithReadings(int partitions, String setting, String value, String expected) {
        assertThat(difference(READINGS, partitions, setting, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "7776000000, true", "31536000000, true", "7775999999, false"})
    void takesALongerRetentionForRight(String retention, boolean right) {
        assertThat(difference(VERDICTS, 12, "retention.ms", retention).isEmpty())
                .isEqualTo(right);
    }

    @Test
    void namesAllThatIsWrong() {
        assertThat(TopicDifference.of(VERDICTS, 1, name -> Optional.of("x,1").filter(v -> name.startsWith("c"))))
                .hasSize(3);
    }
}
