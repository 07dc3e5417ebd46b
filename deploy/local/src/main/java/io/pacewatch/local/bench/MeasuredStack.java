package io.pacewatch.local.bench;

import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Decoding;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.infrastructure.Ports;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackBuilder;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import io.pacewatch.platform.token.TokenScope;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A stack of its own on free ports, with a generator at its beginning and readers of what comes out of it. */
public final class MeasuredStack implements AutoCloseable {
    // What has not come by then is lost, or might as well be: a mail is tried again after 5 and 30 s.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReadingPlan plan;
    private final MailRelay relay;
    private final Stack stack;
    private final TopicWatch verdicts;
    private final OpenLoop generator;
    private volatile Ledger ledger = new Ledger();

    private MeasuredStack(Path directory, BenchCatalogue catalogue, UnaryOperator<StackBuilder> more) {
        int smtp = Ports.freePort();
        plan = new ReadingPlan(catalogue);
        relay = new MailRelay(smtp, (address, now) -> ledger.mail(BenchCatalogue.regionOf(address), now));
        stack = more.apply(Stack.in(directory.resolve("stack"))
                        .ports(StackPorts.free())
                        .fresh(true)
                        .clock(BenchCatalogue.TODAY)
                        .window(Duration.ZERO)
                        .property(Stack.TARGET, "pacewatch.seeds.dir", seeds(directory, catalogue))
                        .property(Stack.ALERT, "pacewatch.mail.port", Integer.toString(smtp)))
                .start();
        verdicts = new TopicWatch(kafka(), EventType.VERDICT.topic(), this::verdict);
        generator = new OpenLoop(URI.create(url(Stack.INGEST) + "/api/v1/readings"), token());
    }

    /** Starts it; what else the stack is to be like is the caller's to add. */
    static MeasuredStack start(Path directory, BenchCatalogue catalogue, UnaryOperator<StackBuilder> more) {
        return new MeasuredStack(directory, catalogue, more);
    }

    private static String seeds(Path directory, BenchCatalogue catalogue) {
        Path seeds = directory.resolve("seeds");
        catalogue.write(seeds, ProjectRoot.find().seeds().resolve("calendar"));
        return seeds.toString();
    }

    private String token() {
        TokenScope all = TokenScope.everythingAs(BenchCatalogue.BUREAU);
        return stack.directory().tokens().create(all).secret();
    }

    private void verdict(ConsumerRecord<byte[], byte[]> found, Arrival now) {
        if (Decoding.of(EventType.VERDICT, found.value()) instanceof Decoding.Decoded<VerdictEvent> decoded) {
            VerdictEvent event = decoded.event();
            BigDecimal value = event.reading() == null ? null : event.reading().value();
            if (value != null) {
                ledger.verdict(event.goal().region(), value, event.acceptedAt(), now);
            }
        }
    }

    /** Where each job's one instance is scraped. */
    Map<String, List<String>> targets() {
        return Stream.of(Stack.INGEST, Stack.TARGET, Stack.ALERT)
                .collect(Collectors.toMap(
                        job -> job, job -> List.of(URI.create(url(job)).getAuthority())));
    }

    KafkaClientSettings kafka() {
        return stack.infrastructure().kafka();
    }

    /** Address of a part, as the services listen on IPv4 only. */
    String url(String part) {
        return stack.url(part).replace("localhost", "127.0.0.1");
    }

    /** Posts at this pace and waits for what is due by that. */
    MeasuredRun run(Pace pace) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Ledger current = new Ledger();
        ledger = current;
        Instant begin = Instant.now();
        generator.post(plan, current, pace);
        Poll.until(PATIENCE, current::complete);
        relay.empty();
        return new MeasuredRun(current.run(load), current, begin, begin.plusSeconds(pace.seconds()));
    }

    /** Asks for the pages and lists that people look at first. */
    void look() {
        StackClient client = stack.client();
        client.get(Stack.TARGET, "/");
        client.get(Stack.TARGET, "/api/v1/goals?limit=100");
        client.get(Stack.TARGET, "/q/metrics");
        client.get(Stack.ALERT, "/q/metrics");
        client.get(Stack.INGEST, "/q/metrics");
        client.close();
    }

    @Override
    public void close() {
        generator.close();
        verdicts.close();
        stack.close();
        relay.close();
    }
}
