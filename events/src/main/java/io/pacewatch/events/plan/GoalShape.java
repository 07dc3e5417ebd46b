package io.pacewatch.events.plan;

import static io.pacewatch.events.plan.Shape.Field.needed;
import static io.pacewatch.events.plan.Shape.Field.optional;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.plan.Shape.Bands;
import io.pacewatch.events.plan.Shape.Day;
import io.pacewatch.events.plan.Shape.Decimal;
import io.pacewatch.events.plan.Shape.Group;
import io.pacewatch.events.plan.Shape.Listing;
import io.pacewatch.events.plan.Shape.OneOf;
import io.pacewatch.events.plan.Shape.Text;
import io.pacewatch.events.plan.Shape.Whole;
import java.util.List;

/** The fields of a goal; {@code seeds/goals.schema.json} says the same to editors, and a test holds the two together. */
final class GoalShape {

    /** The official wording is a phrase that can be found in the report, no paragraph. */
    static final int WORDING = 40;

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    private static final int NAME = 100;
    private static final int REASON = 300;

    private static final List<String> SECTIONS = List.of("headline", "1", "2", "3", "4", "5", "6", "7");

    private static final Group NAMES =
            Group.NONE.and("zh", needed(new Text(NAME))).and("en", needed(new Text(NAME)));

    private static final Group PARAMETERS = Group.NONE
            .and("profileOf", optional(new Shape.Id()))
            .and("against", optional(new Shape.Id()))
            .and("n", optional(new Whole(1, 1_000_000)))
            .and("batchMonth", optional(new Whole(1, 12)))
            .and("basis", optional(new OneOf(List.of("change"))))
            .and("thresholds", optional(new Bands()));

    private static final Group BASELINE = Group.NONE
            .and("period", needed(new Text(NAME)))
            .and("value", optional(new Decimal()))
            .and("wording", optional(new Text(NAME)));

    private static final Group STAGE = Group.NONE
            .and("date", needed(new Day()))
            .and("value", needed(new Decimal()))
            .and("name", optional(NAMES));

    static final Group GOAL = Group.NONE
            .and("id", needed(new Shape.Id()))
            .and("indicator", needed(new Shape.Id()))
            .and("region", needed(new Shape.Id()))
            .and("year", needed(new Whole(FIRST_YEAR, LAST_YEAR)))
            .and("name", needed(NAMES))
            .and("section", needed(new OneOf(SECTIONS)))
            .and("wording", needed(new Text(WORDING)))
            .and("comparator", needed(OneOf.of(Comparator.class)))
            .and("value", optional(new Decimal()))
            .and("unit", needed(OneOf.of(Unit.class)))
            .and("tolerance", optional(new Decimal()))
            .and("deadline", needed(new Day()))
            .and("firmness", optional(OneOf.of(Firmness.class)))
            .and("class", optional(OneOf.of(GoalClass.class)))
            .and("rule", needed(OneOf.of(RuleName.class)))
            .and("profile", optional(OneOf.of(ProfileName.class)))
            .and("profileReason", optional(new Text(REASON)))
            .and("holds", optional(OneOf.of(Holds.class)))
            .and("parameters", optional(PARAMETERS))
            .and("baseline", optional(BASELINE))
            .and("stages", optional(new Listing(STAGE)))
            .and("lead", needed(new Shape.Id()))
            .and("helpers", optional(new Listing(new Shape.Id())))
            .and("leader", optional(new Text(NAME)))
            .and("parent", optional(new Shape.Id()))
            .and("version", optional(new Whole(1, Integer.MAX_VALUE)));

    private GoalShape() {}
}
