package io.pacewatch.alert.delivery;

import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is not sent after all.
 *
 * @param episode the alert it tells of, or null where it tells of a late figure
 */
record KeptBack(String message, @Nullable String episode, String reason) {

    /** Into the histories: by episode, as everybody locks them, and once for all that a message says of it. */
    static void write(Handle h, EpisodeStore episodes, List<KeptBack> all) {
        all.stream()
                .filter(each -> each.episode() != null)
                .distinct()
                .sorted(Comparator.comparing((KeptBack each) -> Objects.requireNonNull(each.episode()))
                        .thenComparing(KeptBack::message))
                .forEach(each -> episodes.append(
                        h,
                        Objects.requireNonNull(each.episode()),
                        Happening.sent("MESSAGE_SUPPRESSED", each.reason(), Map.of("message", each.message()))));
    }
}
