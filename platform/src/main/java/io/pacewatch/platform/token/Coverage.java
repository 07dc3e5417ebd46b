package io.pacewatch.platform.token;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.platform.kafka.Catalogue;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a bureau's token covers as the catalogue stands now, so that a new indicator needs no new token.
 *
 * @param scope     the token's own words
 * @param catalogue who reports what, and where
 */
public record Coverage(TokenScope.Bureau scope, Catalogue catalogue) {

    /** Whether this indicator may be posted. */
    public boolean indicator(Indicator indicator) {
        if (scope.all()) {
            return true;
        }
        return scope.indicators().isEmpty()
                ? reportedByIt(indicator)
                : scope.indicators().contains(indicator.id());
    }

    private boolean reportedByIt(Indicator indicator) {
        return indicator.reports().equals("bureau:" + scope.id())
                || indicator.reports().equals("department:" + scope.id());
    }

    /** Whether figures of this region may be posted. */
    public boolean region(String code) {
        if (scope.all()) {
            return true;
        }
        return scope.regions().isEmpty()
                ? home().filter(home -> isOrLiesIn(code, home)).isPresent()
                : scope.regions().contains(code);
    }

    private boolean isOrLiesIn(String code, String home) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(code);
        // A region that lies in itself would not end otherwise.
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(home)) {
                return true;
            }
            at = at.flatMap(catalogue::region).map(Region::parent);
        }
        return false;
    }

    /** The region that the bureau or department works for; empty if the catalogue does not say. */
    public Optional<String> home() {
        return catalogue
                .bureau(scope.id())
                .map(Bureau::region)
                .or(() -> catalogue.department(scope.id()).map(Department::region));
    }

    /** The ids of all indicators that may be posted. */
    public NavigableSet<String> indicators() {
        NavigableSet<String> covered = new TreeSet<>();
        catalogue.all(Indicator.class).stream()
                .filter(this::indicator)
                .map(Indicator::id)
                .forEach(covered::add);
        return covered;
    }

    /** The codes of all regions that may be posted. */
    public NavigableSet<String> regions() {
        NavigableSet<String> covered = new TreeSet<>();
        catalogue.all(Region.class).stream()
                .map(Region::code)
                .filter(this::region)
                .forEach(covered::add);
        return covered;
    }
}
