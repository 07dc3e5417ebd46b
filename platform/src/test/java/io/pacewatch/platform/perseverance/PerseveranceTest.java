package io.pacewatch.platform.perseverance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.perseverance.Perseverance.Result;
import io.quarkus.runtime.ShutdownEvent;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerseveranceTest {

    private final Perseverance perseverance = new Perseverance();

    private static RuntimeException sql(String state) {
        return new IllegalStateException("statement", new SQLException("in the database's words\ndetail", state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "57P01", "40P01", "53300"})
    void goesOnWhileTheFailurePasses(String state) {
        Deque<RuntimeException> failures = new ArrayDeque<>(List.of(sql(state), new PassingException("busy")));

        Result result = perseverance.carryOut("work", () -> {
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
        });

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23502"})
    void givesUpWhatWouldFailForEver(String state) {
        Result result = perseverance.carryOut("work", () -> {
            throw sql(state);
        });

        assertThat(result).isEqualTo(new Result.Refused("in the database's words (SQLException)"));
    }

    @Test
    void grantsOneAttemptWhenTheServiceEnds() {
        AtomicInteger attempts = new AtomicInteger();
        perseverance.end(new ShutdownEvent());

        Result finished = perseverance.carryOut("the batch in hand", attempts::incrementAndGet);

        assertThat(finished).isEqualTo(new Result.Done());
        assertThatThrownBy(() -> perseverance.untilDone("the next", () -> attempts.incrementAndGet() > 9))
                .isInstanceOf(EndingException.class)
                .hasMessageContaining("the next");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void blamesNoDataForAFailureAtTheEnd() {
        perseverance.end(new ShutdownEvent());

        assertThatThrownBy(() -> perseverance.carryOut("work", () -> {
                    throw new IllegalStateException("the pool is closed");
                }))
                .isInstanceOf(EndingException.class);
    }
}
