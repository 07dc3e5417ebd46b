package io.pacewatch.alert.delivery;

import java.util.Arrays;
import java.util.List;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Waits for its first attempt. */
    READY,
    /** A sender has it. */
    LEASED,
    /** The next hop has it. */
    SENT,
    /** It did not go out and is tried again. */
    RETRY,
    /** It may have gone out and is tried again. */
    UNCERTAIN,
    /** It was given up. */
    DEAD,
    /** It was given up and another delivery goes on for it. */
    REPLAYED,
    /** It is not sent, for a reason. */
    SUPPRESSED;

    /** The words of all states. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(Enum::name).toList();
}
