package io.pacewatch.platform.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bearer of a token may do.
 *
 * @param bureau     the bureau in whose name readings may be posted, or null
 * @param department the department whose alerts may be read and acknowledged, or null
 * @param indicators the indicators that may be posted; empty means all
 * @param regions    the regions that may be posted; empty means all
 * @param expires    when it ends, or null
 * @param admin      whether goals may be changed
 */
public record TokenScope(
        @Nullable String bureau,
        @Nullable String department,
        Set<String> indicators,
        Set<String> regions,
        @Nullable Instant expires,
        @JsonProperty("admin") boolean admin) {

    /** Copies the sets. */
    public TokenScope {
        indicators = indicators == null ? Set.of() : Set.copyOf(indicators);
        regions = regions == null ? Set.of() : Set.copyOf(regions);
    }

    /** Whether readings of this series may be posted. */
    public boolean covers(String indicator, String region) {
        return (indicators.isEmpty() || indicators.contains(indicator))
                && (regions.isEmpty() || regions.contains(region));
    }
}
