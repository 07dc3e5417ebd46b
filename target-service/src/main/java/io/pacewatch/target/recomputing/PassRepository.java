package io.pacewatch.target.recomputing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.target.database.Rows;
import io.pacewatch.target.recomputing.Pass.Example;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Keeps the passes over all goals, how far each is and what it found. */
@ApplicationScoped
class PassRepository {
    /** A pass that this transaction may carry on, and the goal behind which it goes on. */
    record Claim(Pass pass, @Nullable String after) {}

    private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};

    /** Begins a pass that somebody asks for. */
    Pass begin(Handle handle, Instant now) {
        return handle.createQuery("""
                        insert into recomputation (started_at, total)
                        select :now, count(*) from goal_state where not deleted returning *
                        """)
                .bind("now", now)
                .map(PassRepository::read)
                .one();
    }

    /** Begins the pass of a night unless an instance has begun it. */
    void beginNight(Handle handle, LocalDate night, Instant now) {
        handle.createUpdate("""
                        insert into recomputation (night, started_at, total)
                        select :night, :now, count(*) from goal_state where not deleted
                        on conflict do nothing
                        """).bind("night", night).bind("now", now).execute();
    }

    /** The oldest pass that is not finished, whoever carries it on. */
    Optional<Claim> next(Handle handle) {
        return handle.createQuery("select * from recomputation where finished_at is null order by id limit 1")
                .map((row, c) -> new Claim(read(row, c), row.getString("after")))
                .findOne();
    }

    /** The oldest pass that is not finished, unless an instance carries it on at this moment. */
    Optional<Claim> claim(Handle handle) {
        return handle.createQuery("""
                        select * from recomputation where finished_at is null order by id limit 1
                        for update skip locked
                        """)
                .map((row, c) -> new Claim(read(row, c), row.getString("after")))
                .findOne();
    }

    /** Writes down what a slice has found, and that the pass is finished if nothing is behind it. */
    void carryOn(Handle handle, Pass pass, @Nullable String after) {
        handle.createUpdate("""
                        update recomputation set after = :after, compared = :compared, differing = :differing,
                            unjudged = :unjudged, examples = cast(:examples as json), finished_at = :finishedAt
                        where id = :id
                        """)
                .bind("after", after)
                .bind("compared", pass.compared())
                .bind("differing", pass.differing())
                .bind("unjudged", pass.unjudged())
                .bind("examples", Rows.text(pass.examples()))
                .bind("finishedAt", pass.finishedAt())
                .bind("id", pass.id())
                .execute();
    }

    Optional<Pass> find(Handle handle, long id) {
        return handle.createQuery("select * from recomputation where id = :id")
                .bind("id", id)
                .map(PassRepository::read)
                .findOne();
    }

    /** The pass that was finished last. */
    Optional<Pass> last(Handle handle) {
        return handle.createQuery(
                        "select * from recomputation where finished_at is not null order by finished_at desc limit 1")
                .map(PassRepository::read)
                .findOne();
    }

    private static Pass read(ResultSet row, StatementContext context) throws SQLException {
        return new Pass(
                row.getLong("id"),
                Rows.instant(row, "started_at"),
                Rows.instantOrNull(row, "finished_at"),
                row.getLong("total"),
                row.getLong("compared"),
                row.getLong("differing"),
                row.getLong("unjudged"),
                examples(row.getString("examples")));
    }

    private static List<Example> examples(String json) {
        try {
            return Wire.mapper().readValue(json, EXAMPLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
