package io.pacewatch.target.planning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.events.plan.Fault;
import io.pacewatch.events.plan.PlanFile;
import io.pacewatch.platform.problem.RowError;
import io.pacewatch.platform.request.CheckedParser;
import io.pacewatch.platform.seeds.Yaml;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goals as they are posted, in YAML or JSON. */
final class Documents {
    static final String YAML = "application/yaml";

    /** What a goal's GET adds to it; so that it can be changed and put back. */
    private static final Set<String> ADDED_BY_GET =
            Set.of("status", "reason", "verdict", "awaiting", "late", "loadedAt", "loadedLater");

    private static final JsonFactory JSON = new JsonFactory();

    private Documents() {}

    static CheckedGoal goal(String body, CatalogueLookup catalogue) {
        try (JsonParser parser = new CheckedParser(JSON.createParser(body))) {
            return CheckedGoal.read(parser, catalogue, ADDED_BY_GET);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static List<CheckedGoal> plan(String body, @Nullable MediaType type, CatalogueLookup catalogue) {
        List<CheckedGoal> goals = new ArrayList<>();
        try (JsonParser parser = parser(body, type)) {
            PlanFile.read(parser, catalogue, goals::add);
            return goals;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** JSON is YAML, too: a body that does not say what it is can be either. */
    private static JsonParser parser(String body, @Nullable MediaType type) throws IOException {
        boolean json = type != null && type.getSubtype().equalsIgnoreCase("json");
        return new CheckedParser(json ? JSON.createParser(body) : Yaml.parser(new StringReader(body)));
    }

    /** Answered as 400 with line and column. */
    private static RuntimeException unreadable(IOException e) {
        return e instanceof JsonProcessingException ? new BadRequestException(e) : new UncheckedIOException(e);
    }

    static List<RowError> errors(List<Fault> faults, String language) {
        return faults.stream()
                .map(f -> new RowError(
                        f.line(),
                        f.field().isEmpty() ? null : f.field(),
                        f.code(),
                        f.message().in(language),
                        f.found(),
                        f.expected().in(language)))
                .toList();
    }
}
