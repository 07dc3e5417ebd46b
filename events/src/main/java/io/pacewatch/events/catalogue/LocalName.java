package io.pacewatch.events.catalogue;

import java.util.Objects;

/**
 * One thing said in Chinese and in English, kept together so that neither language is an afterthought.
 *
 * @param zh the Chinese wording, which is the official one
 * @param en the English wording
 */
public record LocalName(String zh, String en) {

    /** Both must be there. */
    public LocalName {
        if (Objects.requireNonNull(zh, "zh").isBlank()
                || Objects.requireNonNull(en, "en").isBlank()) {
            throw new IllegalArgumentException("a name needs zh and en");
        }
    }

    /** The wording for a language tag; whatever is not English gets the official one. */
    public String in(String language) {
        return language != null && language.startsWith("en") ? en : zh;
    }
}
