package io.pacewatch.ingest.check;

import java.util.List;

/** What came of checking a row. */
public sealed interface CheckedRow {

    /** It can be published. */
    record Accepted(Draft draft) implements CheckedRow {}

    /** It can't, for these reasons. */
    record Refused(List<Complaint> complaints) implements CheckedRow {

        /** At least one reason. */
        public Refused {
            if (complaints.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            complaints = List.copyOf(complaints);
        }

        /** Whether the one reason is that the row belongs to somebody else. */
        public boolean outOfScope() {
            return complaints.stream().allMatch(c -> c.code() == ErrorCode.SCOPE_NOT_YOURS);
        }
    }
}
