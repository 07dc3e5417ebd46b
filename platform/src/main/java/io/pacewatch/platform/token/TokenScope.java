package io.pacewatch.platform.token;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/**
 * What the bearer of a token may do. A token is one office's and no more, so that who posts figures can neither move
 * the goals that they are judged by nor answer the warnings that come of them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "for")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TokenScope.Bureau.class, name = "bureau"),
    @JsonSubTypes.Type(value = TokenScope.Department.class, name = "department"),
    @JsonSubTypes.Type(value = TokenScope.Supervisor.class, name = "supervisor"),
    @JsonSubTypes.Type(value = TokenScope.Admin.class, name = "admin")
})
public sealed interface TokenScope {

    /** The role that resources ask for. */
    String role();

    /**
     * Posts readings in a bureau's name, or in that of a department that reports its own counts.
     *
     * @param id         the bureau or department
     * @param indicators the indicators that may be posted; empty for those that it reports
     * @param regions    the regions that may be posted; empty for its own and those below
     * @param all        whether it may post every indicator of every region instead
     */
    record Bureau(String id, Set<String> indicators, Set<String> regions, boolean all) implements TokenScope {

        /** Copies the sets; a bureau has an id. */
        public Bureau {
            named(id);
            indicators = indicators == null ? Set.of() : Set.copyOf(indicators);
            regions = regions == null ? Set.of() : Set.copyOf(regions);
        }

        @Override
        public String role() {
            return Roles.BUREAU;
        }
    }

    /** Reads and answers the alerts of one department. */
    record Department(String id) implements TokenScope {

        /** A department has an id. */
        public Department {
            named(id);
        }

        @Override
        public String role() {
            return Roles.DEPARTMENT;
        }
    }

    /** Reads all alerts and changes none. */
    record Supervisor() implements TokenScope {

        @Override
        public String role() {
            return Roles.SUPERVISOR;
        }
    }

    /** Changes goals, reads and answers all alerts. */
    record Admin() implements TokenScope {

        @Override
        public String role() {
            return Roles.ADMIN;
        }
    }

    /** Posts what the catalogue says that this bureau or department reports. */
    static TokenScope bureau(String id) {
        return new Bureau(id, Set.of(), Set.of(), false);
    }

    /** Posts everything in this bureau's name. */
    static TokenScope everythingAs(String bureau) {
        return new Bureau(bureau, Set.of(), Set.of(), true);
    }

    /** Reads and answers the alerts of this department. */
    static TokenScope department(String id) {
        return new Department(id);
    }

    /** Reads all alerts. */
    static TokenScope supervisor() {
        return new Supervisor();
    }

    /** Changes goals, reads and answers all alerts. */
    static TokenScope admin() {
        return new Admin();
    }

    private static void named(String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("id");
        }
    }
}
