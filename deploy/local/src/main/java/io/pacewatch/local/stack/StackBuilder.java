package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.ProjectRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stack is to be like. Without further words: documented ports, kept data, the machine's time, default window. */
public final class StackBuilder {
    private final StackDirectory directory;
    private final ProjectRoot root = ProjectRoot.find();
    private final Map<String, Map<String, String>> properties = new HashMap<>();
    private List<String> seconds = List.of();
    private StackPorts ports = StackPorts.standard();
    private boolean fresh;
    private @Nullable Instant clock;
    private @Nullable Duration window;
    private @Nullable Path webhookSecrets;
    private Progress progress = Progress.silent();
    private ArchiveUse archive = ArchiveUse.USED;

    StackBuilder(StackDirectory directory) {
        this.directory = directory;
    }

    /** Where it listens. */
    public StackBuilder ports(StackPorts wanted) {
        ports = wanted;
        return this;
    }

    /** Empties the directory first. */
    public StackBuilder fresh(boolean wanted) {
        fresh = wanted;
        return this;
    }

    /** Starts the business clock at this instant, or moves it there on kept data; null leaves time alone. */
    public StackBuilder clock(@Nullable Instant business) {
        clock = business;
        return this;
    }

    /** How long warnings for one department are gathered into one mail; null leaves the service's default. */
    public StackBuilder window(@Nullable Duration wanted) {
        window = wanted;
        return this;
    }

    /** Where somebody keeps the keys that sign webhooks; null has them in the stack's own directory. */
    public StackBuilder webhookSecrets(@Nullable Path wanted) {
        webhookSecrets = wanted;
        return this;
    }

    /** Runs each service twice on the one broker and database; the second instances listen wherever a port is free. */
    public StackBuilder twoOfEach() {
        seconds = List.of(Stack.TARGET, Stack.INGEST, Stack.ALERT);
        return this;
    }

    /** Gives one service one more configuration property. */
    public StackBuilder property(String service, String name, String value) {
        properties.computeIfAbsent(service, none -> new HashMap<>()).put(name, value);
        return this;
    }

    /** Has the services' JVMs write down what they load, from which archives for faster starts can be made. */
    public StackBuilder recorded() {
        archive = ArchiveUse.RECORDED;
        return this;
    }

    /** Whether the services start from their archives, where there are any. */
    public StackBuilder archived(boolean wanted) {
        archive = wanted ? ArchiveUse.USED : ArchiveUse.IGNORED;
        return this;
    }

    /** Tells this listener how the start goes. */
    public StackBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /**
     * Starts everything and returns when all parts are ready.
     *
     * @throws StackRefusedException when the directory or a port is in use; nothing was started
     * @throws ClockRefusedException when the clock would go back; nothing was started
     * @throws io.pacewatch.local.infrastructure.PartFailedException when a part fails; the others were stopped again
     */
    public Stack start() {
        Stack stack = new Stack(this);
        stack.run(progress);
        return stack;
    }

    StackDirectory directory() {
        return directory;
    }

    ProjectRoot root() {
        return root;
    }

    StackPorts ports() {
        return ports;
    }

    boolean fresh() {
        return fresh;
    }

    Optional<Instant> clock() {
        return Optional.ofNullable(clock);
    }

    Optional<Duration> window() {
        return Optional.ofNullable(window);
    }

    Path webhookSecrets() {
        return webhookSecrets == null
                ? directory.webhookSecrets()
                : webhookSecrets.toAbsolutePath().normalize();
    }

    ArchiveUse archive() {
        return archive;
    }

    List<String> seconds() {
        return seconds;
    }

    Map<String, String> extra(String service) {
        return properties.getOrDefault(service, Map.of());
    }
}
