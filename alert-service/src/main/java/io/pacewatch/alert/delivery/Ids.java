package io.pacewatch.alert.delivery;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.InstantSource;
import java.util.Locale;

/** Makes ids that sort by age and may stand in a mail's headers and in an address. */
public final class Ids {

    private Ids() {}

    /** A new one. */
    public static String next(InstantSource machine) {
        return UlidCreator.getMonotonicUlid(machine.millis()).toString().toLowerCase(Locale.ROOT);
    }
}
