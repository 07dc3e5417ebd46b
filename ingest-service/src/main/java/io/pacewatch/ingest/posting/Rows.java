package io.pacewatch.ingest.posting;

import io.pacewatch.ingest.check.CheckedRow;
import io.pacewatch.ingest.check.Complaint;
import io.pacewatch.ingest.check.Draft;
import io.pacewatch.ingest.check.RowCheck;
import io.pacewatch.ingest.format.RawRow;
import io.pacewatch.ingest.format.RowSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what is acceptable and what is not while a body is read; nothing is published before its end. */
final class Rows implements RowSink {

    static final int MOST_ROWS = 100_000;
    private static final int MOST_ERRORS_SHOWN = 1_000;

    private final RowCheck check;
    private final List<Draft> accepted = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<Fingerprint> seen = new HashSet<>();
    private int rows;
    private int rejected;
    private int outOfScope;
    private int duplicates;
    private int omitted;

    Rows(RowCheck check) {
        this.check = check;
    }

    @Override
    public boolean accept(RawRow row) {
        if (++rows > MOST_ROWS) {
            return false;
        }
        switch (check.check(row, complaints.size() < MOST_ERRORS_SHOWN)) {
            case CheckedRow.Accepted a -> keep(a.draft());
            case CheckedRow.Refused r -> refuse(r);
        }
        return true;
    }

    private void keep(Draft draft) {
        if (seen.add(Fingerprint.of(draft))) {
            accepted.add(draft);
        } else {
            duplicates++;
        }
    }

    private void refuse(CheckedRow.Refused refused) {
        rejected++;
        if (refused.outOfScope()) {
            outOfScope++;
        }
        int room = MOST_ERRORS_SHOWN - complaints.size();
        refused.complaints().stream().limit(room).forEach(complaints::add);
        omitted += Math.max(0, refused.complaints().size() - room);
    }

    List<Draft> accepted() {
        return accepted;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /** Complaints beyond those kept; null if there are none. */
    @Nullable
    Integer omitted() {
        return omitted == 0 ? null : omitted;
    }

    int rejected() {
        return rejected;
    }

    int duplicates() {
        return duplicates;
    }

    boolean allOutOfScope() {
        return rows > 0 && outOfScope == rows;
    }
}
