package io.pacewatch.platform.token;

/** The roles that resources are annotated with. */
public final class Roles {

    /** Posts readings. */
    public static final String BUREAU = "bureau";

    /** Reads and answers its own alerts. */
    public static final String DEPARTMENT = "department";

    /** Reads all alerts. */
    public static final String SUPERVISOR = "supervisor";

    /** Changes goals, reads and answers all alerts. */
    public static final String ADMIN = "admin";

    /** Reads goals and figures: every bearer of a token, and everybody else unless the configuration says no. */
    public static final String READER = "reader";

    private Roles() {}
}
