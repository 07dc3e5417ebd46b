package io.pacewatch.alert.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What became of deliveries, for people who ask. */
@ApplicationScoped
public class DeliveryStore {

    private final Jdbi jdbi;

    DeliveryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One thing told, or not told, to one department.
     *
     * @param alert     the alert's id, or null where a late figure is told
     * @param step      the step of its history that called for it, or null with the alert
     * @param message   the message that carries it, or null if none does
     * @param endpoint  the endpoint's id
     * @param replayOf  the dead delivery that it goes on for, or null
     * @param reason    why it is in this state, or null
     * @param createdAt machine time
     * @param sentAt    machine time, or null
     */
    public record Delivery(
            String id,
            @Nullable String alert,
            @Nullable Integer step,
            String department,
            String channel,
            String endpoint,
            @Nullable String replayOf,
            @Nullable String message,
            String kind,
            String state,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** Newest first, older than {@code before} where given; null filters let everything through. */
    public List<Delivery> list(
            @Nullable String state, @Nullable String department, @Nullable String before, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                SELECT d.*, e.department, e.channel FROM alert.delivery d
                    JOIN alert.endpoint e ON e.id = d.endpoint_id
                WHERE (cast(:state AS text) IS NULL OR d.state = :state)
                    AND (cast(:department AS text) IS NULL OR e.department = :department)
                    AND (cast(:before AS text) IS NULL OR d.id < :before)
                ORDER BY d.id DESC LIMIT :limit""")
                .bind("state", state)
                .bind("department", department)
                .bind("before", before)
                .bind("limit", limit)
                .map((rs, ctx) -> delivery(rs))
                .list());
    }

    /** The delivery, if there is one. */
    Optional<Delivery> find(Handle h, String id) {
        return h.createQuery("""
                SELECT d.*, e.department, e.channel FROM alert.delivery d
                    JOIN alert.endpoint e ON e.id = d.endpoint_id WHERE d.id = :id""").bind("id", id).map((rs, ctx) -> delivery(rs)).findOne();
    }

    private static Delivery delivery(ResultSet rs) throws SQLException {
        OffsetDateTime sentAt = rs.getObject("sent_at", OffsetDateTime.class);
        return new Delivery(
                rs.getString("id"),
                rs.getString("episode_id"),
                rs.getObject("step", Integer.class),
                rs.getString("department"),
                rs.getString("channel"),
                rs.getString("endpoint_id"),
                rs.getString("replay_of"),
                rs.getString("message_id"),
                rs.getString("kind"),
                rs.getString("state"),
                rs.getString("reason"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}
