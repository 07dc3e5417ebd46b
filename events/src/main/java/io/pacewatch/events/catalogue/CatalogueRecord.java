package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One record of the catalogue topic: what ingest checks readings against and where warnings can be sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Indicator.class, name = "indicator"),
    @JsonSubTypes.Type(value = Region.class, name = "region"),
    @JsonSubTypes.Type(value = Department.class, name = "department"),
    @JsonSubTypes.Type(value = Bureau.class, name = "bureau"),
    @JsonSubTypes.Type(value = WorkingYear.class, name = "working-year"),
    @JsonSubTypes.Type(value = CatalogueComplete.class, name = "complete")
})
public sealed interface CatalogueRecord permits Indicator, Region, Department, Bureau, WorkingYear, CatalogueComplete {

    /** The record's key on the compacted topic. */
    String key();
}
