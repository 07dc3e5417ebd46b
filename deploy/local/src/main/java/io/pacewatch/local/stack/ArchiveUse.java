package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.StartArchive;
import java.time.Duration;
import java.util.List;

/** What a start has to do with the archive of what an earlier one loaded. */
enum ArchiveUse {
    USED,
    RECORDED,
    IGNORED;

    // A JVM writes its recording when it ends: seconds of work, minutes on a machine that is busy otherwise.
    private static final Duration WRITING = Duration.ofMinutes(3);

    List<String> options(StartArchive archive) {
        return switch (this) {
            case USED -> archive.using();
            case RECORDED -> archive.recording();
            case IGNORED -> List.of();
        };
    }

    Duration ending(Duration usual) {
        return this == RECORDED ? usual.plus(WRITING) : usual;
    }
}
