package io.pacewatch.platform.kafka;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueComplete;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.catalogue.WorkingYear;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue as a service knows it at one moment; never changed, replaced as a whole. */
public final class Catalogue implements CatalogueLookup {

    /** Nothing known yet. */
    public static final Catalogue EMPTY = new Catalogue(Map.of());

    private final Map<String, CatalogueRecord> records;
    private final WorkingDays workingDays;
    private final Set<String> internalIndicators;

    /** A catalogue of these records by their keys. */
    public Catalogue(Map<String, CatalogueRecord> records) {
        this.records = Map.copyOf(records);
        this.workingDays = new WorkingDays(all(WorkingYear.class));
        this.internalIndicators = all(Indicator.class).stream()
                .filter(Indicator::internal)
                .map(Indicator::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True once it was written completely; before that it must refuse nothing. */
    public boolean complete() {
        return records.values().stream().anyMatch(CatalogueComplete.class::isInstance);
    }

    /** The indicator with this id. */
    @Override
    public Optional<Indicator> indicator(String id) {
        return find("indicator/" + id, Indicator.class);
    }

    /** The region with this code. */
    @Override
    public Optional<Region> region(String code) {
        return find("region/" + code, Region.class);
    }

    /** The department with this id. */
    @Override
    public Optional<Department> department(String id) {
        return find("department/" + id, Department.class);
    }

    /** The bureau with this id. */
    public Optional<Bureau> bureau(String id) {
        return find("bureau/" + id, Bureau.class);
    }

    /** The working-day calendar. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** Ids of the indicators whose figures only who has a token may see. */
    public Set<String> internalIndicators() {
        return internalIndicators;
    }

    /** All records of one kind, in no order. */
    public <T extends CatalogueRecord> List<T> all(Class<T> kind) {
        return records.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Catalogue with(Map<String, Optional<CatalogueRecord>> changes) {
        Map<String, CatalogueRecord> changed = new HashMap<>(records);
        changes.forEach((key, value) -> value.ifPresentOrElse(v -> changed.put(key, v), () -> changed.remove(key)));
        return new Catalogue(changed);
    }

    private <T extends CatalogueRecord> Optional<T> find(String key, Class<T> kind) {
        return Optional.ofNullable(records.get(key)).filter(kind::isInstance).map(kind::cast);
    }
}
