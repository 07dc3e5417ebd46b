package io.pacewatch.platform.seeds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.Reader;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML as seeds and posted plans are read. */
public final class Yaml {

    /** A province's goals in one file; the parser's own limit of 3 MB would cut them off. */
    private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

    private static final YAMLFactory FACTORY =
            YAMLFactory.builder().loaderOptions(options()).build();
    private static final ObjectMapper MAPPER =
            Wire.configure(YAMLMapper.builder(FACTORY)).build();

    private Yaml() {}

    /** The events' own mapper, but for YAML. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** A parser that knows the lines. */
    public static JsonParser parser(Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }
}
