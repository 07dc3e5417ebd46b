package io.pacewatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.HistoryEntry;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.HumanSide;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the API shows it; the history only where one alert was asked for.
 *
 * @param openedAt  business time
 * @param changedAt business time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertAnswer(
        String id,
        String goal,
        String region,
        int year,
        String department,
        String state,
        HumanSide human,
        Figure figure,
        Instant openedAt,
        Instant changedAt,
        @Nullable List<HistoryEntry> history) {

    static AlertAnswer of(Episode e, @Nullable List<HistoryEntry> history) {
        return new AlertAnswer(
                e.id(),
                e.goal().id(),
                e.goal().region(),
                e.goal().year(),
                e.department(),
                e.state().word(),
                e.human(),
                e.state().figure(),
                e.openedAt(),
                e.changedAt(),
                history);
    }
}
