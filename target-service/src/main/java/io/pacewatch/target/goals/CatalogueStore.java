package io.pacewatch.target.goals;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The catalogue in the database, which is where it is kept; the topic and every copy in memory follow it. */
@ApplicationScoped
public class CatalogueStore {
    private record Stamp(long records, Instant newest) {}

    private record Read(Stamp stamp, Catalogue catalogue) {}

    private volatile Read last = new Read(new Stamp(0, Instant.EPOCH), Catalogue.EMPTY);

    /** Adds a record; false if there is one with its key, which stays as it is. */
    public boolean insert(Handle handle, CatalogueRecord record, Instant now) {
        return handle.createUpdate("""
                        insert into catalogue (key, record, loaded_at) values (:key, cast(:record as json), :now)
                        on conflict do nothing
                        """)
                        .bind("key", record.key())
                        .bind("record", Rows.text(record))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** The catalogue as this transaction sees it; read anew only if it has changed. */
    public Catalogue read(Handle handle) {
        Stamp stamp = handle.createQuery(
                        "select count(*) as records, coalesce(max(loaded_at), 'epoch') as newest from catalogue")
                .map((row, c) -> new Stamp(row.getLong("records"), Rows.instant(row, "newest")))
                .one();
        Read known = last;
        if (!known.stamp().equals(stamp)) {
            known = new Read(stamp, readAll(handle));
            last = known;
        }
        return known.catalogue();
    }

    private static Catalogue readAll(Handle handle) {
        Map<String, CatalogueRecord> records = handle.createQuery("select key, record from catalogue")
                .map((row, c) -> new SimpleEntry<>(
                        row.getString("key"), Rows.read(row.getString("record"), CatalogueRecord.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Catalogue(records);
    }
}
