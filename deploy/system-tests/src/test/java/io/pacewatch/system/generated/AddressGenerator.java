package io.pacewatch.system.generated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the address of a request: path and query, each good or odd, encoded as bytes of UTF-8 or not at all. */
final class AddressGenerator {

    private static final List<String> ODD_ENDS = List.of(
            "/", "//", "/.", "/..", "/./", "/%2e", ";x=1", ";", "%20", "%00", "%2F", "%zz", "%", "%C0%AF", "|", "{}",
            "\\", "^", "`", "%FF");

    private static final List<String> ODD_QUERIES = List.of(
            "",
            "&",
            "=",
            "&&=&",
            "x",
            "x=%00",
            "x=%zz",
            "%",
            "%00=1",
            "x=%ED%A0%80",
            "x=%FF",
            "limit",
            "limit=",
            "limit[]=1",
            "limit=1&limit=x",
            "lang=xx",
            "lang=en&lang=zh",
            "?x",
            "x=|",
            "x={}",
            "x=\\",
            "x=a+b",
            "extra=1",
            "x[y]=z");

    private final KnownValues known;

    AddressGenerator(KnownValues known) {
        this.known = known;
    }

    /** The path with these parameters where given, else with known ones. */
    String path(Operation operation, Map<String, String> given, Draw draw) {
        String path = operation.template();
        for (Parameter parameter : operation.parameters("path")) {
            String value = given.containsKey(parameter.name())
                    ? given.get(parameter.name())
                    : value(operation, parameter, draw);
            path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "%20" : encoded(value));
        }
        return path;
    }

    /** The path, wrongly spelled. */
    static String odd(String path, Draw draw) {
        return switch (draw.below(8)) {
            case 0 -> path.replaceFirst("/", "//");
            case 1 -> path.replaceFirst("/api", "/api/.");
            case 2 -> path.replaceAll("(?<!^http):", "%3A").replaceFirst("/([^/]*)$", "/%2e%2e/$1");
            case 3 -> path.toUpperCase(Locale.ROOT);
            case 4 -> path.replaceFirst("([a-z])", "%61$1");
            case 5 -> "http://127.0.0.1" + path;
            default -> path + draw.from(ODD_ENDS);
        };
    }

    /** A query of those parameters that are required, and of some others. */
    String query(Operation operation, Draw draw) {
        List<String> parts = new ArrayList<>();
        for (Parameter parameter : operation.parameters("query")) {
            if (parameter.required()
                    || draw.percent(20) && !values(operation, parameter).isEmpty()) {
                parts.add(parameter.name() + "=" + encoded(value(operation, parameter, draw)));
            }
        }
        return joined(parts);
    }

    /** The same with one parameter odd in this way, or with what is not even a parameter. */
    String oddQuery(Operation operation, Oddity oddity, Draw draw) {
        List<String> parts = new ArrayList<>();
        List<Parameter> parameters = operation.parameters("query");
        Parameter odd = parameters.isEmpty() ? null : draw.from(parameters);
        for (Parameter parameter : parameters) {
            if (parameter.equals(odd)) {
                parts.addAll(odd(parameter, oddity, draw));
            } else if (parameter.required()) {
                parts.add(parameter.name() + "=" + encoded(value(operation, parameter, draw)));
            }
        }
        if (odd == null || draw.percent(20)) {
            parts.add(draw.from(ODD_QUERIES));
        }
        return joined(parts);
    }

    private static List<String> odd(Parameter parameter, Oddity oddity, Draw draw) {
        String value = parameter.name() + "=" + encoded(draw.from(OddTexts.of(oddity)));
        return switch (oddity) {
            case MISSING -> List.of();
            case EXTRA -> List.of(value, value);
            default -> List.of(value);
        };
    }

    private String value(Operation operation, Parameter parameter, Draw draw) {
        List<String> values = values(operation, parameter);
        return values.isEmpty() ? "none" : draw.from(values);
    }

    private List<String> values(Operation operation, Parameter parameter) {
        return known.of(operation, parameter);
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** All but unreserved characters as %XX. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
