package io.pacewatch.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * One cell as it was posted. A number stays text, because only its digits and its exponent may be looked at before it
 * is known to be small enough to calculate with.
 */
public sealed interface RawValue {

    /** The cell as the bureau wrote it, to be shown beside what is wrong with it; null if there was none. */
    @Nullable
    String shown();

    /** The row has no such field. */
    record Missing() implements RawValue {
        @Override
        public @Nullable String shown() {
            return null;
        }
    }

    /** The field is there and says explicitly that it has no value. */
    record Null() implements RawValue {
        @Override
        public String shown() {
            return "null";
        }
    }

    /** A text. */
    record Text(String text) implements RawValue {
        @Override
        public String shown() {
            return text;
        }
    }

    /** A number, in the grammar of JSON numbers. */
    record Numeric(String literal) implements RawValue {
        @Override
        public String shown() {
            return literal;
        }
    }

    /** True or false. */
    record Truth(boolean value) implements RawValue {
        @Override
        public String shown() {
            return String.valueOf(value);
        }
    }

    /** Something with parts where one value belongs. */
    record Structure(String shown) implements RawValue {}
}
