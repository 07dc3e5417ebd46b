package io.pacewatch.alert.policy;

/** The kinds of messages, one for each transition that is told. */
public enum MessageKind {
    OPENED,
    WORSENED,
    CORRECTED,
    RECOVERED,
    CLOSED;

    /** Whether it asks somebody to act, and so counts against one warning mail a day. */
    public boolean warns() {
        return this == OPENED || this == WORSENED;
    }
}
