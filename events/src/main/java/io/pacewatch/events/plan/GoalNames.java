package io.pacewatch.events.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.plan.Fault.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether the names in a goal are ones of the catalogue. It asks what was written and not the goal, so that a fault of
 * form elsewhere does not hide an unknown name until it is mended.
 */
final class GoalNames {

    private final JsonNode json;
    private final CatalogueLookup catalogue;
    private final Set<String> malformed;
    private final FaultList faults;

    private GoalNames(Located.Mapping written, CatalogueLookup catalogue, Set<String> malformed) {
        this.json = written.json();
        this.catalogue = catalogue;
        this.malformed = malformed;
        this.faults = new FaultList(written);
    }

    /**
     * Every name that the catalogue does not have.
     *
     * @param malformed fields with a fault of form, which are not looked up
     */
    static List<Fault> faults(Located.Mapping written, CatalogueLookup catalogue, Set<String> malformed) {
        GoalNames names = new GoalNames(written, catalogue, malformed);
        names.all();
        return names.faults.all();
    }

    private void all() {
        Predicate<String> indicators = id -> catalogue.indicator(id).isPresent();
        Predicate<String> departments = id -> catalogue.department(id).isPresent();
        known("indicator", json.path("indicator"), indicators, "seeds/indicators");
        known("region", json.path("region"), code -> catalogue.region(code).isPresent(), "seeds/regions");
        known("lead", json.path("lead"), departments, "seeds/departments");
        if (json.path("helpers") instanceof ArrayNode helpers) {
            for (int i = 0; i < helpers.size(); i++) {
                known("helpers[" + i + "]", helpers.get(i), departments, "seeds/departments");
            }
        }
        JsonNode parameters = json.path("parameters");
        known("parameters.profileOf", parameters.path("profileOf"), indicators, "seeds/indicators");
        known("parameters.against", parameters.path("against"), indicators, "seeds/indicators");
    }

    private void known(String field, JsonNode name, Predicate<String> is, String where) {
        if (name.isTextual() && !malformed.contains(field) && !is.test(name.asText())) {
            faults.add(
                    Kind.NOT_IN_CATALOGUE,
                    field,
                    "目录中已有的编号（%s）".formatted(where),
                    "an id of the catalogue (%s), not %s".formatted(where, name.asText()));
        }
    }
}
