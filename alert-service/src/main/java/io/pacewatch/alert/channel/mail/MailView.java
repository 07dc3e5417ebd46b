package io.pacewatch.alert.channel.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it reads, before it is laid out as HTML and as text.
 *
 * @param notice why it comes to somebody whom it is not for, or null
 */
record MailView(String language, String subject, @Nullable String notice, List<Section> sections, String footer) {

    /**
     * What it says of one goal, or of the figures that are late.
     *
     * @param banner what must be seen before the rest of it, or null
     * @param colour repeats the status for the eye, as {@code #rrggbb}
     * @param goal   where to look at it, or null where no goal alone is told of
     * @param answer where to acknowledge, or null where nothing has to be answered
     */
    record Section(
            String heading,
            String lead,
            @Nullable String banner,
            String shape,
            String colour,
            List<Line> lines,
            @Nullable Link answer,
            @Nullable Link goal) {}

    /** A fact with its label. */
    record Line(String label, String text) {}

    /** Where to go on. */
    record Link(String label, String href) {}
}
