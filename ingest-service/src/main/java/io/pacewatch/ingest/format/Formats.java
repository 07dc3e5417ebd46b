package io.pacewatch.ingest.format;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats there are, found by media type. */
@Singleton
public class Formats {

    private final List<ReadingFormat> formats;

    Formats(@All List<ReadingFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** The format that reads this media type. */
    public Optional<ReadingFormat> find(String type, Map<String, String> parameters) {
        return formats.stream().filter(f -> f.reads(type, parameters)).findFirst();
    }

    /** The media types that can be posted, for whoever posted another one. */
    public String supported() {
        return formats.stream().map(ReadingFormat::mediaType).sorted().collect(Collectors.joining(", "));
    }
}
