package io.pacewatch.events.catalogue;

import java.util.Objects;

/**
 * Who publishes readings and answers for them being right.
 *
 * @param id     its id in tokens and readings
 * @param name   its name
 * @param region the region that it works for
 */
public record Bureau(String id, LocalName name, String region) implements CatalogueRecord {

    /** A bureau needs id and name. */
    public Bureau {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String key() {
        return "bureau/" + id;
    }
}
