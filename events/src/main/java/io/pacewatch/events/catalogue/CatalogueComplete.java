package io.pacewatch.events.catalogue;

/**
 * Says that all of a catalogue has been written at least once: whoever reads the topic is not ready before it has met
 * this marker, since half a catalogue would refuse good readings.
 *
 * @param records how many records the catalogue had when the marker was written
 */
public record CatalogueComplete(int records) implements CatalogueRecord {

    @Override
    public String key() {
        return "complete";
    }
}
