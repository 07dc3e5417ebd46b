package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes readings and answers for them being right.
 *
 * @param id       its id in tokens and readings
 * @param name     its name
 * @param region   the region that it works for
 * @param mail     the address that it is told at when a figure is late; left out if there is none
 * @param language {@code zh} or {@code en}, the language of its mails; left out for Chinese
 */
public record Bureau(
        String id,
        LocalName name,
        String region,
        @JsonInclude(Include.NON_NULL) @Nullable String mail,
        @JsonInclude(Include.NON_NULL) @Nullable String language)
        implements CatalogueRecord {

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
