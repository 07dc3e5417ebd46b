package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.Json;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.Tell;
import io.pacewatch.alert.policy.Telling;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts what is to be told into messages, and takes back what has not left. Works in the caller's transaction. */
@ApplicationScoped
public class MessageStore {

    private static final String OF_EPISODE = "d.episode_id = :episode";

    private final EndpointStore endpoints;
    private final MessageWindow window;
    private final InstantSource machine;

    MessageStore(EndpointStore endpoints, BusinessClock business, AlertSettings settings, InstantSource machine) {
        this.endpoints = endpoints;
        this.window = new MessageWindow(business, settings.window(), machine);
        this.machine = machine;
    }

    /**
     * Hands what a step says to the message of the moment of each of the department's endpoints, or writes down why it
     * is not told.
     *
     * @param said what this endpoint is told
     */
    public void tell(Handle h, String episode, int step, String department, Function<String, Tell> said) {
        for (EndpointStore.Locked to : endpoints.lock(h, department)) {
            tell(h, episode, step, to, said.apply(to.endpoint().id()));
        }
    }

    /**
     * Tells the reader at the fallback address, who was told something of this alert in the department's stead, that it
     * does not hold any more.
     */
    public void tellFallback(Handle h, String episode, int step, String department, Tell tell) {
        if (tell instanceof Tell.Department) {
            endpoints.fallback(h, department).ifPresent(to -> tell(h, episode, step, to, tell));
        }
    }

    private void tell(Handle h, String episode, int step, EndpointStore.Locked to, Tell tell) {
        Endpoint endpoint = to.endpoint();
        switch (tell) {
            case Tell.Nobody nobody -> {}
            case Tell.Department told -> {
                String message = window.join(h, endpoint.id(), told.rationed());
                insert(h, episode, step, endpoint, message, told.kind().name(), "READY", to.waitsFor());
            }
            case Tell.Suppressed kept ->
                insert(h, episode, step, endpoint, null, kept.kind().name(), "SUPPRESSED", kept.reason());
        }
    }

    /**
     * What the department knows of an episode, and apart from that the reader at the fallback address. Locks the episode's
     * messages that may still change, so that no sender takes one up between this answer and the decision that rests on
     * it.
     */
    public Tellings tellings(Handle h, String episode) {
        Unfinished.hold(h, OF_EPISODE, Map.of("episode", episode));
        List<Knows> found = h.createQuery("""
                SELECT k.endpoint_id, k.waiting, y.event FROM (
                    SELECT d.endpoint_id, bool_or(d.state IN ('READY', 'RETRY')) AS waiting,
                        max(d.step) FILTER (WHERE d.state IN ('SENT', 'LEASED', 'UNCERTAIN')
                            OR d.state IN ('DEAD', 'REPLAYED') AND m.maybe_sent
                            OR d.state = 'SUPPRESSED' AND d.reason LIKE '%, possibly sent') AS told
                    FROM alert.delivery d LEFT JOIN alert.message m ON m.id = d.message_id
                    WHERE d.episode_id = :episode GROUP BY d.endpoint_id) k
                LEFT JOIN alert.history y ON y.episode_id = :episode AND y.step = k.told
                ORDER BY k.told NULLS FIRST, k.endpoint_id""")
                .bind("episode", episode)
                .map((rs, ctx) -> new Knows(
                        rs.getString("endpoint_id"),
                        new Telling(told(rs.getString("event")), rs.getBoolean("waiting"))))
                .list();
        Tellings all = Tellings.NONE;
        for (Knows each : found) {
            all = EndpointStore.isFallback(each.endpoint())
                    ? all.aside(each.endpoint(), each.telling())
                    : all.and(each.endpoint(), each.telling());
        }
        return all;
    }

    private record Knows(String endpoint, Telling telling) {}

    private static Optional<Figure> told(@Nullable String event) {
        return Optional.ofNullable(event).map(json -> Figure.of(Json.read(json, VerdictEvent.class)));
    }

    /** Keeps back what has not left of an episode for an endpoint; a message that says nothing any more is not sent. */
    public void keepBack(Handle h, String episode, String endpoint, String reason) {
        List<String> held = Unfinished.hold(h, OF_EPISODE, Map.of("episode", episode));
        h.createUpdate("""
                UPDATE alert.delivery SET state = 'SUPPRESSED', reason = :reason
                WHERE episode_id = :episode AND endpoint_id = :endpoint AND state IN ('READY', 'RETRY')""")
                .bind("episode", episode)
                .bind("endpoint", endpoint)
                .bind("reason", reason)
                .execute();
        Unfinished.withdrawEmpty(h, held);
    }

    private void insert(
            Handle h,
            String episode,
            int step,
            Endpoint endpoint,
            @Nullable String message,
            String kind,
            String state,
            @Nullable String reason) {
        Instant now = machine.instant();
        h.createUpdate("""
                INSERT INTO alert.delivery
                    (id, episode_id, step, endpoint_id, message_id, kind, state, reason, created_at)
                VALUES (:id, :episode, :step, :endpoint, :message, :kind, :state, :reason, :now)""")
                .bind("id", Ids.next(machine))
                .bind("episode", episode)
                .bind("step", step)
                .bind("endpoint", endpoint.id())
                .bind("message", message)
                .bind("kind", kind)
                .bind("state", state)
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }
}
