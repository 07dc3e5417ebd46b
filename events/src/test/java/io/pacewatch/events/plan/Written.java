package io.pacewatch.events.plan;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.ReadingStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans as people write them, and a small catalogue for them to refer to. */
final class Written {
    private static final LocalName NAME = new LocalName("名", "name");

    /** A city with a county; growth (percent, ytd), its level, a ratio, a balance's growth, and a count. */
    static final CatalogueLookup CATALOGUE = new CatalogueLookup() {
        @Override
        public Optional<Indicator> indicator(String id) {
            return switch (id) {
                case "growth" -> indicator(id, Unit.PERCENT, "ytd-yoy");
                case "loans-growth" -> indicator(id, Unit.PERCENT, "point-yoy");
                case "level" -> indicator(id, Unit.HUNDRED_MILLION_YUAN, "ytd-level");
                case "share" -> indicator(id, Unit.PERCENT, "point-level");
                case "count" -> indicator(id, Unit.COUNT, "ytd-level");
                default -> Optional.empty();
            };
        }

        private static Optional<Indicator> indicator(String id, Unit unit, String measure) {
            return Optional.of(new Indicator(
                    id,
                    NAME,
                    unit,
                    Measure.parse(measure),
                    Frequency.QUARTERLY,
                    new BigDecimal("0.1"),
                    new ReleaseRule(28, "01-31"),
                    "bureau:b",
                    ReadingStatus.FINAL,
                    null));
        }

        @Override
        public Optional<Region> region(String code) {
            return switch (code) {
                case "331100" -> Optional.of(new Region(code, NAME, null, "city"));
                case "331124" -> Optional.of(new Region(code, NAME, "331100", "county"));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Department> department(String id) {
            return id.equals("lead")
                    ? Optional.of(new Department(id, NAME, "331100", "a@b.example", "zh"))
                    : Optional.empty();
        }
    };

    /** A goal that is all right, its fields in a fixed order from line 2 on. */
    static final String GROWTH = """
            goals:
              - id: gdp
                indicator: growth
                region: "331100"
                year: 2025
                name: {zh: 增速, en: Growth}
                section: headline
                wording: 增长6.5%左右
                comparator: about
                value: 6.5
                unit: percent
                tolerance: 0.2
                deadline: "2025-12-31"
                rule: growth
                lead: lead
            """;

    private Written() {}

    static List<CheckedGoal> read(String yaml) {
        List<CheckedGoal> found = new ArrayList<>();
        try {
            PlanFile.read(new YAMLFactory().createParser(yaml), CATALOGUE, found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** All that is wrong, as "line field code". */
    static List<String> faults(String yaml) {
        return read(yaml).stream()
                .filter(CheckedGoal.Unsound.class::isInstance)
                .flatMap(goal -> ((CheckedGoal.Unsound) goal).faults().stream())
                .map(f -> f.line() + " " + f.field() + " " + f.code())
                .toList();
    }
}
