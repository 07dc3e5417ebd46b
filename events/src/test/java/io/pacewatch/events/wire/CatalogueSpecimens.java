package io.pacewatch.events.wire;

import static io.pacewatch.events.wire.Specimens.LEAD;
import static io.pacewatch.events.wire.Specimens.SEEDED;
import static io.pacewatch.events.wire.Specimens.STATISTICS;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueComplete;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.catalogue.Visibility;
import io.pacewatch.events.catalogue.WorkingYear;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.wire.Specimens.Specimen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** One record of each kind that the catalogue holds. */
final class CatalogueSpecimens {

    private CatalogueSpecimens() {}

    static Map<String, Specimen> all() {
        return Map.of(
                "catalogue-indicator", catalogue(indicator()),
                "catalogue-region",
                        catalogue(new Region("331124", new LocalName("松阳县", "Songyang County"), "331100", "county")),
                "catalogue-department",
                        catalogue(new Department("development-reform", LEAD, "331100", "fgw@lishui.example", "zh")),
                "catalogue-bureau",
                        catalogue(new Bureau("lishui-stats", STATISTICS, "331100", "tjj@lishui.example", "zh")),
                "catalogue-working-year",
                        catalogue(new WorkingYear(
                                2025,
                                Set.of(LocalDate.of(2025, 10, 1)),
                                Set.of(LocalDate.of(2025, 9, 28)),
                                "国办发明电〔2024〕12号")),
                "catalogue-complete", catalogue(new CatalogueComplete(42)));
    }

    private static Specimen catalogue(CatalogueRecord value) {
        return new Specimen(
                EventType.CATALOGUE,
                value,
                CloudEvent.of(EventType.CATALOGUE, value.key(), "/target-service", SEEDED, value.key(), null, value));
    }

    private static Indicator indicator() {
        return new Indicator(
                "airport-opens",
                new LocalName("丽水机场通航", "Lishui airport opens to traffic"),
                Unit.SHARE,
                Measure.parse("point-level"),
                Frequency.QUARTERLY,
                new BigDecimal("0.01"),
                new ReleaseRule(10, "01-10"),
                "department:transport",
                ReadingStatus.FINAL,
                new LocalName("已完成节点的份额", "share of the nodes that are passed"),
                null,
                Visibility.INTERNAL);
    }
}
