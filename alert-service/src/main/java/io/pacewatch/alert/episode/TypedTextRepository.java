package io.pacewatch.alert.episode;

import com.fasterxml.jackson.core.type.TypeReference;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps what people typed apart from the history's steps. */
final class TypedTextRepository {

    /** Of a history row {@code y}: all its texts as one object, or null. */
    static final String OF_STEP = """
            (SELECT jsonb_object_agg(t.field, t.text) FROM alert.typed_text t
                WHERE t.episode_id = y.episode_id AND t.step = y.step) AS typed""";

    private static final String CLAIMED_NAME = "claimedName";

    private TypedTextRepository() {}

    static void insert(Handle h, String episode, int step, Happening what) {
        Map<String, String> texts =
                new HashMap<>(what.detail() == null ? Map.of() : what.detail().typed());
        if (what.actor().claimedName() != null) {
            texts.put(CLAIMED_NAME, what.actor().claimedName());
        }
        if (texts.isEmpty()) {
            return;
        }
        PreparedBatch rows = h.prepareBatch(
                "INSERT INTO alert.typed_text (episode_id, step, field, text) VALUES (:episode, :step, :field, :text)");
        texts.forEach((field, text) -> rows.bind("episode", episode)
                .bind("step", step)
                .bind("field", field)
                .bind("text", text)
                .add());
        rows.execute();
    }

    /** The texts by field; a blanked one is null. */
    static Map<String, String> read(@Nullable String json) {
        try {
            return json == null ? Map.of() : Wire.mapper().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String claimedName(Map<String, String> typed) {
        return typed.get(CLAIMED_NAME);
    }

    static Map<String, String> withoutClaimedName(Map<String, String> typed) {
        Map<String, String> rest = new HashMap<>(typed);
        rest.remove(CLAIMED_NAME);
        return rest;
    }
}
