package io.pacewatch.alert.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.subscription.Subscription.Hook;
import io.pacewatch.platform.seeds.CatalogueFiles;
import io.pacewatch.platform.seeds.SeedException;
import io.pacewatch.platform.seeds.Yaml;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the subscriptions of a directory of YAML files; what does not hold is refused with file, entry and field. */
final class SubscriptionFiles {

    private static final Pattern SECRET_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Set<String> FIELDS = Set.of("department", "active", "channels", "language", "webhook");
    private static final Set<String> CHANNELS = Set.of("mail", "webhook");

    private final Path file;
    private final int entry;
    private final JsonNode node;

    private SubscriptionFiles(Path file, int entry, JsonNode node) {
        this.file = file;
        this.entry = entry;
        this.node = node;
    }

    /** Those that are active, at most one for a department; none where there is no directory. */
    static List<Subscription> read(Path directory) {
        List<Subscription> found = new ArrayList<>();
        Set<String> departments = new HashSet<>();
        for (Path file : CatalogueFiles.in(directory)) {
            JsonNode list = tree(file).path("subscriptions");
            for (int i = 0; i < list.size(); i++) {
                SubscriptionFiles one = new SubscriptionFiles(file, i + 1, list.get(i));
                Subscription subscription = one.subscription();
                if (!departments.add(subscription.department())) {
                    throw one.refused("department", subscription.department(), "a department that has none yet");
                }
                if (one.node.path("active").asBoolean(true)) {
                    found.add(subscription);
                }
            }
        }
        return found;
    }

    /** Says where, but not what: the parser would show the line, and that can hold an address with a token. */
    private static JsonNode tree(Path file) {
        try {
            return Yaml.mapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new SeedException(file, "line " + e.getLocation().getLineNr(), "not YAML");
        } catch (IOException e) {
            throw new SeedException(file, "as a whole", String.valueOf(e.getMessage()));
        }
    }

    private Subscription subscription() {
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw refused(name, name, "one of " + sorted(FIELDS));
            }
        });
        Set<String> channels = channels();
        String language = text("language");
        if (language != null && !language.equals("zh") && !language.equals("en")) {
            throw refused("language", language, "zh or en");
        }
        return new Subscription(
                required("department"),
                channels.contains("mail"),
                channels.contains("webhook") ? hook() : null,
                language);
    }

    private Set<String> channels() {
        Set<String> channels = new HashSet<>();
        node.path("channels").forEach(channel -> {
            if (!CHANNELS.contains(channel.asText())) {
                throw refused("channels", channel.asText(), "one of " + sorted(CHANNELS));
            }
            channels.add(channel.asText());
        });
        if (channels.isEmpty()) {
            throw refused("channels", "none", "at least one of " + sorted(CHANNELS));
        }
        return channels;
    }

    private Hook hook() {
        String url = required("webhook.url");
        if (!callable(url)) {
            // Not what was found: an address can hold a token.
            throw refused(
                    "webhook.url", "something else", "an absolute http or https address without user and fragment");
        }
        String secret = required("webhook.secret");
        if (!SECRET_NAME.matcher(secret).matches()) {
            // Not what was found: it may be the secret itself.
            throw refused("webhook.secret", "something else", "the name of a file of keys: a to z, 0 to 9 and -");
        }
        return new Hook(url, secret);
    }

    private static boolean callable(String url) {
        try {
            URI uri = new URI(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String required(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            throw refused(field, "nothing", "a value");
        }
        return text;
    }

    private @Nullable String text(String field) {
        JsonNode value = node.at("/" + field.replace('.', '/'));
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private SeedException refused(String field, String found, String expected) {
        return new SeedException(
                file, "subscription " + entry + ", " + field, "found " + found + ", expected " + expected);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
