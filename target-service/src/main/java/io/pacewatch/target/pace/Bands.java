package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers that part ON_PACE from AT_RISK from BEHIND: a rule's own, unless the goal's {@code thresholds} say
 * otherwise, which the verdict then states beside the rule.
 */
record Bands(RuleName rule, Map<String, BigDecimal> overridden) {

    /** Grows with every change of a formula or of a default band. */
    private static final int VERSION = 1;

    static Bands of(Goal goal) {
        return new Bands(goal.rule(), goal.parameters().thresholds());
    }

    /** The band with this name, {@code otherwise} unless the goal overrides it. */
    BigDecimal get(String name, String otherwise) {
        BigDecimal own = overridden.get(name);
        return own == null ? new BigDecimal(otherwise) : own;
    }

    /** {@code growth/1}, or {@code growth/1 atRisk=1.5} where the goal has bands of its own. */
    String ruleVersion() {
        StringBuilder text = new StringBuilder(rule.name().toLowerCase(Locale.ROOT))
                .append('/')
                .append(VERSION);
        new TreeMap<>(overridden)
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value.toPlainString()));
        return text.toString();
    }
}
