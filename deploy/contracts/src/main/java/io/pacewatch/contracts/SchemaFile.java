package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JSON Schema that ships as a file of its own, taken as it stands. */
public final class SchemaFile {

    private final JsonNode document;
    private final Schema schema;

    private SchemaFile(JsonNode document) {
        this.document = document;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(document);
    }

    /** The schema in this file. */
    public static SchemaFile at(Path file) {
        try {
            return new SchemaFile(Documents.json(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema as it is written. */
    public JsonNode document() {
        return document;
    }

    /** The node, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return Documents.resolved(document, node);
    }

    /** What is wrong with a value, each with the place where; empty if nothing is. */
    public List<String> violations(JsonNode value) {
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
