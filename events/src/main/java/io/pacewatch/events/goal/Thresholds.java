package io.pacewatch.events.goal;

import java.util.Set;

/** The bands of the pace rules that a goal can set for itself; a name that no rule knows would change nothing. */
public final class Thresholds {

    /** Their names, as docs/rules.md explains them. */
    public static final Set<String> NAMES = Set.of(
            "onPace",
            "onPaceSteps",
            "atRisk",
            "atRiskPlaces",
            "atRiskShare",
            "atRiskSteps",
            "bandPoints",
            "bandSteps",
            "evenBehindFactor",
            "evenBehindFromMonth",
            "evenBehindPoints",
            "evenOnPacePoints",
            "lastDays",
            "linePoints",
            "nodeLateDays",
            "outlookFromMonth",
            "outlookProbability");

    private Thresholds() {}
}
