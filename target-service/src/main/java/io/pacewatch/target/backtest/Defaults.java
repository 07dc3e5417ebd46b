package io.pacewatch.target.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a goal or an indicator that is only tried need not say, and the words that must not be misunderstood. */
final class Defaults {
    /** A field that says what nobody understands, and what would do. */
    record Wrong(String field, String expected) {}

    private static final String GROWTH = "-growth";

    /** Says nothing of its own in any rule, unlike counts, which are due whole. */
    private static final Unit PLAIN = Unit.RATIO;

    private static final Map<String, String> FREQUENCIES =
            Map.of("monthly", "M", "quarterly", "Q", "annual", "A", "yearly", "A");

    private Defaults() {}

    static Optional<Wrong> wrongWordOfIndicator(JsonNode node) {
        if (node.path("id").asText("").isBlank()) {
            return Optional.of(new Wrong("id", "an id"));
        }
        Measure measure = Measure.parse(node.path("measure").asText(""));
        if (measure.accumulation() == Accumulation.UNRECOGNISED
                || measure.transformation() == Transformation.UNRECOGNISED) {
            return Optional.of(new Wrong("measure", "ytd, period or point, with -level or -yoy, such as ytd-level"));
        }
        return frequency(node).matches("M|Q|A|irregular")
                ? Optional.empty()
                : Optional.of(new Wrong("frequency", "M, Q, A or irregular"));
    }

    private static String frequency(JsonNode node) {
        String text = node.path("frequency").asText("");
        return FREQUENCIES.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    static ObjectNode indicator(JsonNode declared) {
        ObjectNode node = declared.deepCopy();
        String id = node.path("id").asText();
        node.put("kind", "indicator");
        boolean growth = node.path("measure").asText().endsWith("yoy");
        node.put("frequency", frequency(declared));
        node.put("unit", unit(node.path("unit").asText(""), growth).code());
        fill(node, "name", name(id));
        fill(node, "resolution", growth ? "0.1" : "0.01");
        fill(node, "release", object().put("day", 25).put("yearEnd", "01-31"));
        fill(node, "reports", "bureau:backtest");
        fill(node, "defaultStatus", "final");
        return node;
    }

    /** Units are only for showing here, so one that Pacewatch has no word for is taken as a plain number. */
    private static Unit unit(String code, boolean growth) {
        return Unit.find(code).orElse(growth ? Unit.PERCENT : PLAIN);
    }

    static Optional<Wrong> wrongWordOfGoal(JsonNode node) {
        int year = node.path("year").asInt();
        if (year <= Period.FIRST_YEAR || year > Period.LAST_YEAR) {
            return Optional.of(new Wrong("year", "a year such as 2025, after " + Period.FIRST_YEAR));
        }
        if (node.path("region").asText("").isBlank()) {
            return Optional.of(new Wrong("region", "the code of a region"));
        }
        if (!known(Comparator.values(), node.path("comparator").asText("at_least"))) {
            return Optional.of(new Wrong("comparator", "at_least, at_most, about, more_than, less_than or equals"));
        }
        if (!known(RuleName.values(), node.path("rule").asText("growth"))) {
            return Optional.of(new Wrong("rule", "growth, level, cumulative, staged, done, direction or rank"));
        }
        JsonNode value = node.path("value");
        boolean number = value.isNumber() || value.isTextual() && value.asText().matches("-?[0-9]+([.][0-9]+)?");
        return number || value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(new Wrong("value", "a decimal number"));
    }

    private static <E extends Enum<E>> boolean known(E[] words, String word) {
        for (E each : words) {
            if (each.name().equalsIgnoreCase(word) && !each.name().equals("UNRECOGNISED")) {
                return true;
            }
        }
        return false;
    }

    static ObjectNode goal(JsonNode stated, Indicator indicator) {
        ObjectNode node = stated.deepCopy();
        String id = node.path("id").asText(indicator.id());
        node.put("id", id);
        node.put("unit", indicator.unit().code());
        fill(node, "indicator", indicator.id());
        fill(node, "name", name(id));
        fill(node, "section", "headline");
        fill(node, "wording", id);
        fill(node, "comparator", "at_least");
        fill(node, "deadline", node.path("year").asInt() + "-12-31");
        fill(node, "rule", rule(indicator.measure()));
        fill(node, "lead", "backtest");
        return node;
    }

    private static String rule(Measure measure) {
        if (measure.transformation() == Transformation.YOY) {
            return "growth";
        }
        return measure.accumulation() == Accumulation.YTD ? "cumulative" : "level";
    }

    /** The growth of a level that is known, or the level of a growth that is. */
    static Optional<Indicator> partner(String id, Map<String, Indicator> known) {
        boolean growth = id.endsWith(GROWTH);
        Indicator other = known.get(growth ? id.substring(0, id.length() - GROWTH.length()) : id + GROWTH);
        return Optional.ofNullable(other)
                .map(o -> new Indicator(
                        id,
                        new LocalName(id, id),
                        growth ? Unit.PERCENT : PLAIN,
                        new Measure(o.measure().accumulation(), growth ? Transformation.YOY : Transformation.LEVEL),
                        o.frequency(),
                        new BigDecimal(growth ? "0.1" : "0.01"),
                        o.release(),
                        o.reports(),
                        o.defaultStatus(),
                        null));
    }

    private static ObjectNode name(String id) {
        return object().put("zh", id).put("en", id);
    }

    private static ObjectNode object() {
        return Wire.mapper().createObjectNode();
    }

    private static void fill(ObjectNode node, String field, String value) {
        if (node.path(field).isMissingNode() || node.path(field).isNull()) {
            node.put(field, value);
        }
    }

    private static void fill(ObjectNode node, String field, ObjectNode value) {
        if (node.path(field).isMissingNode() || node.path(field).isNull()) {
            node.set(field, value);
        }
    }
}
