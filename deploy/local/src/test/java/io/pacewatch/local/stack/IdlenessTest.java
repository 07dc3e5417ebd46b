package io.pacewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IdlenessTest {

    @Test
    void isIdleWhenNothingIsPending() {
        Optional<String> busy = Idleness.busyWith(List.of(
                Idleness.lag("readings", () -> 0L),
                Idleness.pending("target-service", () -> json("{\"pending\":{\"outbox\":0,\"due\":0}}"))));

        assertThat(busy).isEmpty();
    }

    @Test
    void namesWhatIsPending() {
        Optional<String> busy = Idleness.busyWith(List.of(
                Idleness.pending("alert-service", () -> json("{\"pending\":{\"outbox\":0,\"deliveries\":2}}"))));

        assertThat(busy).contains("alert-service: deliveries 2");
    }

    @Test
    void asksNothingFurtherDownWhileThereIsWorkBefore() {
        List<String> asked = new ArrayList<>();

        Optional<String> busy = Idleness.busyWith(List.of(Idleness.lag("readings", () -> 3L), () -> {
            asked.add("verdicts");
            return Optional.empty();
        }));

        assertThat(busy).contains("3 readings");
        assertThat(asked).isEmpty();
    }

    @Test
    void partitionsWithoutACommitCountFromTheirBeginning() {
        TopicPartition committed = new TopicPartition("t", 0);
        TopicPartition never = new TopicPartition("t", 1);
        TopicPartition empty = new TopicPartition("t", 2);

        long lag = Lag.sum(
                Map.of(committed, 10L, never, 7L, empty, 4L),
                Map.of(committed, 0L, never, 2L, empty, 4L),
                Map.of(committed, 9L));

        assertThat(lag).isEqualTo(1 + 5);
    }

    private static JsonNode json(String text) {
        return Answer.of(200, text).body();
    }

    @Test
    void anAnswerThatIsNoJsonHasNoBody() {
        assertThat(Answer.of(502, "<html>").body().isMissingNode()).isTrue();
    }
}
