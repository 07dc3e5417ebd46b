package io.pacewatch.system.generated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who sends requests: one token for each office, by the office's name. */
public final class Callers {

    private static final String BUREAU = "BUREAU";
    private static final String ADMIN = "ADMIN";

    private final Map<String, String> tokens;

    /** Callers with these tokens; there are at least ADMIN and BUREAU. */
    public Callers(Map<String, String> tokens) {
        this.tokens = new TreeMap<>(tokens);
    }

    /** The header of a caller who may, or none where nobody has to say who asks. */
    List<Header> fitting(Operation operation, Draw draw) {
        if (operation.needsToken()) {
            return List.of(bearer(operation.id().equals("postReadings") ? BUREAU : ADMIN));
        }
        return operation.isPage() || draw.percent(50) ? List.of() : List.of(any(draw));
    }

    /** The headers of a caller who may not, or who cannot be known. */
    List<Header> odd(Draw draw) {
        return draw.from(List.<List<Header>>of(
                List.of(),
                List.of(any(draw)),
                List.of(any(draw)),
                List.of(any(draw)),
                List.of(authorization("Bearer")),
                List.of(authorization("Bearer ")),
                List.of(authorization("Bearer unknown-" + draw.below(1_000))),
                List.of(authorization("Bearer \u00e4\u00ff")),
                List.of(authorization("Bearer " + "t".repeat(5_000))),
                List.of(authorization("Basic YTpi")),
                List.of(authorization("Negotiate")),
                List.of(authorization("bearer  " + tokens.get(ADMIN))),
                List.of(authorization("Bearer " + tokens.get(ADMIN) + ",x")),
                List.of(bearer(ADMIN), bearer(BUREAU))));
    }

    /** The text with each token's name in place of the token. */
    String anonymous(String text) {
        String named = text;
        for (Map.Entry<String, String> each : tokens.entrySet()) {
            named = named.replace(each.getValue(), "$" + each.getKey());
        }
        return named;
    }

    private Header any(Draw draw) {
        return bearer(draw.from(List.copyOf(tokens.keySet())));
    }

    private Header bearer(String name) {
        return authorization("Bearer " + tokens.get(name));
    }

    private static Header authorization(String value) {
        return new Header("Authorization", value);
    }
}
