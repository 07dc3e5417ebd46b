package io.pacewatch.events.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An office that answers for goals and is warned when they fall behind.
 *
 * @param id       its id in goals, tokens and subscriptions
 * @param name     its name
 * @param region   the region that it works for, or null where it is not known
 * @param mail     the address that warnings go to
 * @param language {@code zh} or {@code en}, the language of its mails
 */
public record Department(
        String id, LocalName name, @Nullable String region, String mail, String language) implements CatalogueRecord {

    /** A department without an address could never be warned. */
    public Department {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mail, "mail");
        language = language == null ? "zh" : language;
    }

    @Override
    public String key() {
        return "department/" + id;
    }
}
