package io.pacewatch.local.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills variables and macros into queries as Grafana does.
 *
 * @param values what is chosen for each variable
 * @param from   where the chosen time begins
 * @param to     where it ends
 */
public record Filling(Map<String, List<String>> values, Instant from, Instant to) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::(\\w+))?}");
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\(([\\w.]+)\\)");

    /** Four scrapes of prometheus.yml, the least that Grafana takes. */
    private static final String RATE_INTERVAL = "60s";

    /** The query as it is sent. */
    public String into(String query) {
        String filled = TIME_FILTER
                .matcher(query)
                .replaceAll(m -> m.group(1) + " BETWEEN '" + from + "' AND '" + to + "'")
                .replace("$__timeFrom()", "'" + from + "'")
                .replace("$__timeTo()", "'" + to + "'")
                .replace("$__rate_interval", RATE_INTERVAL)
                .replace("$__range", to.getEpochSecond() - from.getEpochSecond() + "s");
        String done = VARIABLE.matcher(filled)
                .replaceAll(m -> Matcher.quoteReplacement(chosen(m.group(1), Optional.ofNullable(m.group(2)))));
        if (done.contains("$")) {
            throw new IllegalArgumentException("not everything is filled in: " + done);
        }
        return done;
    }

    private String chosen(String name, Optional<String> format) {
        List<String> chosen = values.get(name);
        if (chosen == null) {
            throw new IllegalArgumentException("nothing is chosen for " + name);
        }
        return switch (format.orElse("")) {
            case "sqlstring" ->
                chosen.stream().map(v -> "'" + v.replace("'", "''") + "'").collect(Collectors.joining(","));
            case "regex" -> chosen.size() == 1 ? chosen.getFirst() : "(" + String.join("|", chosen) + ")";
            case "percentencode" -> URLEncoder.encode(chosen.getFirst(), StandardCharsets.UTF_8);
            case "" -> chosen.getFirst();
            default -> throw new IllegalArgumentException("no such format: " + format);
        };
    }
}
