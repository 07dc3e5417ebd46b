package io.pacewatch.events.catalogue;

import java.util.Optional;

/** What goals may refer to. A goal that names something else could neither be judged nor told to anybody. */
public interface CatalogueLookup {

    /** The indicator with this id. */
    Optional<Indicator> indicator(String id);

    /** The region with this code. */
    Optional<Region> region(String code);

    /** The department with this id. */
    Optional<Department> department(String id);
}
