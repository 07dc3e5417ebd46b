package io.pacewatch.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    private static final Instant MACHINE = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant BUSINESS = Instant.parse("2025-07-20T02:00:00Z");

    private final ClockFile file;

    ClockFileTest(@TempDir Path dir) {
        file = ClockFile.at(dir.resolve("clock"));
    }

    @Test
    void withoutAFileThereIsNoBusinessClock() {
        assertThat(file.offset()).isEmpty();
        assertThat(file.now(InstantSource.fixed(MACHINE))).isEmpty();
    }

    @Test
    void ticksOnWithTheMachine() {
        file.start(BUSINESS, InstantSource.fixed(MACHINE));

        assertThat(file.now(InstantSource.fixed(MACHINE.plusSeconds(90)))).contains(BUSINESS.plusSeconds(90));
    }

    @Test
    void neverGoesBack() {
        file.start(BUSINESS, InstantSource.fixed(MACHINE));
        InstantSource later = InstantSource.fixed(MACHINE.plusSeconds(90));

        assertThatThrownBy(() -> file.moveTo(BUSINESS.plusSeconds(89), later))
                .isInstanceOf(ClockFile.WentBackException.class);

        assertThat(file.now(later)).contains(BUSINESS.plusSeconds(90));
    }

    @Test
    void servicesSeeTheMoveWithoutARestart(@TempDir Path dir) {
        Path path = dir.resolve("clock");
        var machine = new InstantSource() {
            Instant now = MACHINE;

            @Override
            public Instant instant() {
                return now;
            }
        };
        var clock = new BusinessClock(Optional.of(path), machine);
        assertThat(clock.instant()).isEqualTo(MACHINE);

        ClockFile.at(path).start(BUSINESS, machine);
        machine.now = MACHINE.plus(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(BUSINESS.plusSeconds(1));
        assertThat(clock.today()).hasToString("2025-07-20");
    }
}
