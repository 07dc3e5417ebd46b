package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.delivery.ReplayService.Order;
import io.pacewatch.alert.episode.Detail;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds dead deliveries and writes others that go on for them; works in the caller's transaction. */
@ApplicationScoped
class ReplayRepository {

    private static final String DEAD = """
            FROM alert.delivery WHERE state = 'DEAD'
                AND (cast(:endpoint AS text) IS NULL OR endpoint_id = :endpoint)
                AND (cast(:since AS timestamptz) IS NULL OR created_at >= :since)""";

    private final EpisodeStore episodes;
    private final MessageWindow window;
    private final InstantSource machine;

    ReplayRepository(EpisodeStore episodes, BusinessClock business, AlertSettings settings, InstantSource machine) {
        this.episodes = episodes;
        this.window = new MessageWindow(business, settings.window(), machine);
        this.machine = machine;
    }

    private record Dead(
            String id,
            String endpoint,
            String message,
            @Nullable String episode,
            boolean maybeSent) {}

    /** Where the new deliveries of one endpoint go; what may have been sent already is told apart. */
    private record Place(String endpoint, boolean maybeSent) {}

    List<String> dead(Handle h, @Nullable String endpoint, @Nullable Instant since, int atMost) {
        return h.createQuery("SELECT id " + DEAD + " ORDER BY created_at, id LIMIT :atMost")
                .bind("endpoint", endpoint)
                .bind("since", since)
                .bind("atMost", atMost)
                .mapTo(String.class)
                .list();
    }

    int countDead(Handle h, @Nullable String endpoint, @Nullable Instant since) {
        return h.createQuery("SELECT count(*) " + DEAD)
                .bind("endpoint", endpoint)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /** Holds the endpoints and then the messages of these deliveries; returns the messages. */
    List<String> hold(Handle h, List<String> wanted) {
        h.createQuery("""
                SELECT e.id FROM alert.endpoint e
                WHERE e.id IN (SELECT endpoint_id FROM alert.delivery WHERE id IN (<wanted>))
                ORDER BY e.department, e.id FOR NO KEY UPDATE""").bindList("wanted", wanted).mapTo(String.class).list();
        return h.createQuery("""
                SELECT m.id FROM alert.message m
                WHERE m.id IN (SELECT message_id FROM alert.delivery WHERE id IN (<wanted>))
                ORDER BY m.id FOR UPDATE""").bindList("wanted", wanted).mapTo(String.class).list();
    }

    /** Writes new deliveries for those of these that are dead, and into the histories who wanted it and why. */
    List<String> replay(Handle h, List<String> wanted, Order order) {
        List<Dead> dead = h.createQuery("""
                SELECT d.id, d.endpoint_id, d.message_id, d.episode_id, m.maybe_sent
                FROM alert.delivery d JOIN alert.message m ON m.id = d.message_id
                WHERE d.id IN (<wanted>) AND d.state = 'DEAD' ORDER BY d.created_at, d.id""")
                .bindList("wanted", wanted)
                .map((rs, ctx) -> new Dead(
                        rs.getString("id"),
                        rs.getString("endpoint_id"),
                        rs.getString("message_id"),
                        rs.getString("episode_id"),
                        rs.getBoolean("maybe_sent")))
                .list();
        Map<Place, String> messages = new HashMap<>();
        List<String> written = new ArrayList<>();
        for (Dead each : dead) {
            String message = messages.computeIfAbsent(
                    new Place(each.endpoint(), each.maybeSent()),
                    place -> window.begin(h, place.endpoint(), suffix(each), place.maybeSent()));
            written.add(goOn(h, each, message, order));
        }
        dead.stream()
                .filter(each -> each.episode() != null)
                .sorted(Comparator.comparing((Dead each) -> Objects.requireNonNull(each.episode()))
                        .thenComparing(Dead::id))
                .forEach(each -> episodes.append(
                        h,
                        Objects.requireNonNull(each.episode()),
                        told(
                                each,
                                Objects.requireNonNull(messages.get(new Place(each.endpoint(), each.maybeSent()))),
                                order)));
        return written;
    }

    private static Happening told(Dead each, String message, Order order) {
        return Happening.done(
                "MESSAGE_REPLAYED",
                order.actor(),
                new Detail(Map.of("message", message, "replaces", each.message()), Map.of("reason", order.reason())));
    }

    /** What was handed on to the fallback address is told from what was written for it by its id. */
    private static String suffix(Dead each) {
        return each.id().endsWith(OutgoingMessage.HANDED_ON) ? OutgoingMessage.HANDED_ON : "";
    }

    private String goOn(Handle h, Dead each, String message, Order order) {
        String id = Ids.next(machine) + suffix(each);
        h.createUpdate("UPDATE alert.delivery SET state = 'REPLAYED' WHERE id = :id")
                .bind("id", each.id())
                .execute();
        h.createUpdate("""
                INSERT INTO alert.delivery
                    (id, episode_id, step, notice_id, endpoint_id, message_id, kind, state, reason, created_at,
                     replay, replay_of, replayed_by, replay_reason)
                SELECT :id, episode_id, step, notice_id, endpoint_id, :message, kind, 'READY', 'replayed', :now,
                    replay + 1, id, :who, :why
                FROM alert.delivery WHERE id = :dead""")
                .bind("id", id)
                .bind("message", message)
                .bind("now", machine.instant())
                .bind("who", order.actor().id())
                .bind("why", order.reason())
                .bind("dead", each.id())
                .execute();
        return id;
    }
}
