package io.pacewatch.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests a caller may send in which time. */
@ConfigMapping(prefix = "pacewatch.rate-limit")
interface RateLimitSettings {

    /** Whether requests are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** Requests with one token that works. */
    Token token();

    /** Requests from one address, with a token or without. */
    Address address();

    /** Tokens that do not work, from one address. */
    Login login();

    /** The quota of a token. */
    interface Token {
        /** How many requests may come at once or within the time. */
        @WithDefault("10000")
        int requests();

        /** In what time they are allowed again. */
        @WithDefault("10s")
        Duration per();
    }

    /** The quota of an address. */
    interface Address {
        /** How many requests may come at once or within the time. */
        @WithDefault("20000")
        int requests();

        /** In what time they are allowed again. */
        @WithDefault("10s")
        Duration per();
    }

    /** The quota of failed logins. */
    interface Login {
        /** How many failures may come at once or within the time. */
        @WithDefault("60")
        int requests();

        /** In what time they are allowed again. */
        @WithDefault("1m")
        Duration per();
    }
}
