package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;

/** Keeps what a newer release wrote from being judged by rules that do not know what it means. */
final class Understood {

    private Understood() {}

    static boolean all(Goal goal, Indicator indicator, Reading reading) {
        return understood(goal) && understood(indicator) && reading.status() != ReadingStatus.UNRECOGNISED;
    }

    private static boolean understood(Goal goal) {
        return (goal.value() != null || doesWithoutNumber(goal.rule()))
                && goal.comparator() != Comparator.UNRECOGNISED
                && goal.unit() != Unit.UNRECOGNISED
                && goal.firmness() != Firmness.UNRECOGNISED
                && goal.profile() != ProfileName.UNRECOGNISED
                && goal.holds() != Holds.UNRECOGNISED;
    }

    private static boolean doesWithoutNumber(RuleName rule) {
        return switch (rule) {
            case DONE, DIRECTION, RANK -> true;
            case GROWTH, CUMULATIVE, LEVEL, STAGED, UNRECOGNISED -> false;
        };
    }

    private static boolean understood(Indicator indicator) {
        return indicator.unit() != Unit.UNRECOGNISED
                && indicator.measure().accumulation() != Accumulation.UNRECOGNISED
                && indicator.measure().transformation() != Transformation.UNRECOGNISED;
    }
}
