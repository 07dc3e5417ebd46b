package io.pacewatch.alert.answer;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.request.TextCheck;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one answer, and gathers what is wrong with which. */
final class AnswerFields {

    /** For what people write at length. */
    static final int LONG = 4_000;

    /** For a name. */
    static final int SHORT = 200;

    private final Map<String, TypedValue> typed;
    private final Map<String, LocalName> faults = new LinkedHashMap<>();

    AnswerFields(Map<String, TypedValue> typed) {
        this.typed = typed;
    }

    /** What is wrong, by field; empty if all of it will do. */
    Map<String, LocalName> faults() {
        return faults;
    }

    /** A field that may be empty; null if it is, or if it will not do. */
    @Nullable
    String optional(String name, int longest) {
        TypedValue value = typed.get(name);
        if (value == null || value.text().isBlank() && value.readable()) {
            return null;
        }
        // Browsers send each line's end as two characters and count one.
        String text = value.text().replace("\r\n", "\n").strip();
        Optional<LocalName> fault = fault(text, value.readable(), longest);
        fault.ifPresent(words -> faults.put(name, words));
        return fault.isPresent() ? null : text;
    }

    private static Optional<LocalName> fault(String text, boolean readable, int longest) {
        if (!readable) {
            return Optional.of(AnswerWords.UNREADABLE);
        }
        if (TextCheck.unprintable(text).isPresent()) {
            return Optional.of(AnswerWords.UNPRINTABLE);
        }
        return text.length() > longest ? Optional.of(AnswerWords.tooLong(longest)) : Optional.empty();
    }

    /** A field that is needed; an empty text if it will not do. */
    String needed(String name, int longest) {
        String text = optional(name, longest);
        if (text == null) {
            faults.putIfAbsent(name, AnswerWords.NEEDED);
        }
        return Objects.requireNonNullElse(text, "");
    }

    /** A day within these, both included; the first of them if it will not do. */
    LocalDate day(String name, LocalDate from, LocalDate to) {
        TypedValue value = typed.get(name);
        try {
            LocalDate day = LocalDate.parse(value == null ? "" : value.text().strip());
            if (!day.isBefore(from) && !day.isAfter(to)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Said below, as a day out of bounds is.
        }
        faults.put(name, AnswerWords.dayUntil(to));
        return from;
    }

    /** Whether a box is ticked. */
    boolean ticked(String name) {
        TypedValue value = typed.get(name);
        return value != null && !value.text().isBlank();
    }
}
