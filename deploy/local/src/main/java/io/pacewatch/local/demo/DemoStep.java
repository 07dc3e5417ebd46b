package io.pacewatch.local.demo;

import java.time.Instant;
import java.util.List;

/** What one publication brought about; {@code madeUp} of its readings were invented for the demonstration. */
public record DemoStep(
        Instant at, int readings, int madeUp, List<String> errors, List<Change> changes, List<Mail> mails) {

    /** A goal whose status changed, or that was judged for the first time. */
    public record Change(String goal, String region, String from, String to, boolean madeUp) {}

    /** A mail that left. */
    public record Mail(String to, String subject) {

        /** What kind of mail it is, as its subject begins: 【数据逾期】. */
        public String heading() {
            return subject.substring(0, subject.indexOf('】') + 1);
        }
    }

    /** Copies the lists. */
    public DemoStep {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
        mails = List.copyOf(mails);
    }
}
