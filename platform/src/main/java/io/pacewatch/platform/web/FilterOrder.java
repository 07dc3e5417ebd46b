package io.pacewatch.platform.web;

/** The order of the filters before all routes: the highest number goes first, before Quarkus reads bodies or tokens. */
public final class FilterOrder {

    /** What becomes of bodies that were not read. */
    static final int UNREAD_BODIES = 10_004;

    /** Which port may answer what. */
    static final int MANAGEMENT = 10_003;

    /** Which names the service answers to. */
    static final int HOSTS = 10_002;

    /** How many requests a caller may send. */
    public static final int RATE_LIMIT = 10_001;

    /** Which addresses can be ours at all. */
    static final int ADDRESSES = 10_000;

    private FilterOrder() {}
}
