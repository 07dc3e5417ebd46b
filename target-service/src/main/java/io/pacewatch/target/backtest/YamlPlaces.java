package io.pacewatch.target.backtest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which line each entry and each field of a YAML text begins, which a tree of it no longer knows. */
final class YamlPlaces {

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlPlaces() {}

    static YamlPlaces of(String yaml) throws IOException {
        YamlPlaces places = new YamlPlaces();
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonPointer at = parser.getParsingContext().pathAsPointer();
                places.lines.putIfAbsent(
                        at.toString(), parser.currentTokenLocation().getLineNr());
            }
        }
        return places;
    }

    /** The line of this field of an entry, or of the entry if it has no such field. */
    int line(String list, int entry, String field) {
        String at = "/" + list + "/" + entry;
        return lines.getOrDefault(at + "/" + field, lines.getOrDefault(at, 1));
    }
}
