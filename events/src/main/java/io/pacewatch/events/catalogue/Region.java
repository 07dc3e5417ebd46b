package io.pacewatch.events.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place that has figures and goals of its own.
 *
 * @param code   GB/T 2260 code, or a local code for places that the standard does not name
 * @param name   its name
 * @param parent code of the region that it belongs to, or null
 * @param level  {@code city}, {@code county} or another word that the seeds use
 */
public record Region(String code, LocalName name, @Nullable String parent, String level) implements CatalogueRecord {

    /** A region needs code and name. */
    public Region {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String key() {
        return "region/" + code;
    }
}
