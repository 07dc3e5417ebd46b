package io.pacewatch.ingest.format;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of what was posted, before anything in it is checked. */
public sealed interface RawRow {

    /** How many fields a row can have, whatever the format. */
    int MOST_FIELDS = 64;

    /** Where the bureau finds it: the 1-based element for JSON, the file's line or sheet row else. */
    int row();

    /**
     * A row with named fields.
     *
     * @param row    its place
     * @param fields what it has, by the names of the API
     */
    record Fields(int row, Map<String, RawValue> fields) implements RawRow {

        private static final RawValue MISSING = new RawValue.Missing();

        /** The map is taken over, not copied: there are up to 100,000 of them in one request. */
        public Fields {
            Objects.requireNonNull(fields, "fields");
        }

        /** The field of this name. */
        public RawValue get(String name) {
            return fields.getOrDefault(name, MISSING);
        }
    }

    /**
     * Something else in the place of a row, such as a bare number in a list.
     *
     * @param row   its place
     * @param shown what is there
     */
    record NotARow(int row, @Nullable String shown) implements RawRow {}
}
