package io.pacewatch.ingest.format;

import io.pacewatch.events.catalogue.LocalName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * One way in which bureaus write readings. A format knows syntax only: it gives rows with the API's field names
 * and leaves every question of meaning to the checks. Formats are found as beans.
 */
public interface ReadingFormat {

    /** Its short name, in metrics. */
    String name();

    /** Its media type as it is documented, to name it where another one was refused. */
    String mediaType();

    /**
     * Whether it reads bodies of this type.
     *
     * @param type       {@code type/subtype} in lower case
     * @param parameters the media type's parameters by name, such as {@code version}
     */
    boolean reads(String type, Map<String, String> parameters);

    /**
     * Reads a body to its end and hands on its rows in their order.
     *
     * @throws IOException if the body cannot be had, which is not the same as its being badly written
     */
    Outcome read(InputStream body, RowSink rows) throws IOException;

    /** How reading a body ended. */
    sealed interface Outcome {}

    /** All of it was read. */
    record Complete() implements Outcome {}

    /** The sink wanted no more. */
    record Stopped() implements Outcome {}

    /**
     * It is not written in this format, so that no row of it can be trusted.
     *
     * @param why where and what, for people
     */
    record Unreadable(LocalName why) implements Outcome {}
}
