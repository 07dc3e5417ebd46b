package io.pacewatch.alert.verdict;

import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Watch;
import io.pacewatch.events.goal.GoalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What was last seen of each goal. */
@ApplicationScoped
class WatchStore {

    /**
     * @param sequence of the last event stored
     * @param watch    the goal's last periods
     * @param episode  id of its latest episode, or null
     */
    record Watched(long sequence, Watch watch, @Nullable String episode) {}

    /** The goal's row, made if need be and locked until the transaction ends. Nearly always it is there already. */
    Watched lock(Handle h, GoalKey key) {
        return find(h, key).orElseGet(() -> {
            bind(
                            h,
                            "INSERT INTO alert.goal_watch (goal_id, region, year) VALUES (:goal, :region, :year)"
                                    + " ON CONFLICT DO NOTHING",
                            key)
                    .execute();
            return find(h, key).orElseThrow();
        });
    }

    private static Optional<Watched> find(Handle h, GoalKey key) {
        return h.createQuery("""
                SELECT sequence, recent, episode_id FROM alert.goal_watch
                WHERE goal_id = :goal AND region = :region AND year = :year FOR UPDATE""")
                .bind("goal", key.id())
                .bind("region", key.region())
                .bind("year", key.year())
                .map((rs, ctx) -> new Watched(
                        rs.getLong("sequence"),
                        new Watch(List.of(Json.read(rs.getString("recent"), Watch.Seen[].class))),
                        rs.getString("episode_id")))
                .findOne();
    }

    void store(Handle h, GoalKey key, Watched now) {
        bind(
                        h,
                        "UPDATE alert.goal_watch SET sequence = :sequence, recent = cast(:recent AS jsonb),"
                                + " episode_id = :episode WHERE goal_id = :goal AND region = :region AND year = :year",
                        key)
                .bind("sequence", now.sequence())
                .bind("recent", Json.write(now.watch().recent()))
                .bind("episode", now.episode())
                .execute();
    }

    private static Update bind(Handle h, String sql, GoalKey key) {
        return h.createUpdate(sql)
                .bind("goal", key.id())
                .bind("region", key.region())
                .bind("year", key.year());
    }
}
