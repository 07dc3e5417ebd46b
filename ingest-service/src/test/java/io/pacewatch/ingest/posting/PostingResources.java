package io.pacewatch.ingest.posting;

import static org.awaitility.Awaitility.await;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueComplete;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.platform.clock.ClockFile;
import io.pacewatch.platform.kafka.EventPublisher;
import io.pacewatch.platform.kafka.Publication;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real broker with a small catalogue on it, tokens, and a business clock in July 2025. */
public final class PostingResources implements QuarkusTestResourceLifecycleManager {

    static final Instant NOW = Instant.parse("2025-07-20T02:00:00Z");
    private static final LocalName NAME = new LocalName("名", "name");

    static final CatalogueRecord MARKER = new CatalogueComplete(5);

    static String cityToken;
    static String wholeToken;
    static String countyToken;
    static String adminToken;
    static Infrastructure infrastructure;

    @Override
    public Map<String, String> start() {
        infrastructure = Infrastructure.shared();
        publishCatalogue();
        try {
            Path directory = Files.createTempDirectory("ingest-");
            TokenFile tokens = new TokenFile(directory.resolve("tokens.json"), InstantSource.system());
            cityToken = tokens.create(new TokenScope.Bureau("lishui-stats", Set.of(), Set.of("331100"), false))
                    .secret();
            wholeToken = tokens.create(TokenScope.bureau("lishui-stats")).secret();
            countyToken = tokens.create(TokenScope.bureau("songyang")).secret();
            adminToken = tokens.create(TokenScope.admin()).secret();
            ClockFile.at(directory.resolve("clock")).start(NOW, InstantSource.system());
            Map<String, String> config = new HashMap<>();
            config.put("kafka.bootstrap.servers", infrastructure.kafkaBootstrapServers());
            // A test of bodies that stop coming does not wait as long as a service does.
            config.put("quarkus.http.read-timeout", "4s");
            config.put("pacewatch.body.unread", "1s");
            config.put("quarkus.otel.bsp.schedule.delay", "100ms");
            config.put("pacewatch.tokens.file", directory.resolve("tokens.json").toString());
            config.put("pacewatch.clock.file", directory.resolve("clock").toString());
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publishCatalogue() {
        List<CatalogueRecord> records = List.of(
                new Indicator(
                        "gdp-growth",
                        NAME,
                        Unit.PERCENT,
                        Measure.parse("ytd-yoy"),
                        Frequency.QUARTERLY,
                        new BigDecimal("0.1"),
                        new ReleaseRule(28, "01-31"),
                        "bureau:lishui-stats",
                        ReadingStatus.PRELIMINARY,
                        null),
                new Region("331100", NAME, null, "city"),
                new Region("331124", NAME, "331100", "county"),
                new Bureau("lishui-stats", NAME, "331100", null, null),
                new Bureau("songyang", NAME, "331124", null, null),
                MARKER);
        EventPublisher publisher = new EventPublisher(infrastructure.kafka());
        List<CloudEvent> events = records.stream()
                .map(r -> CloudEvent.of(EventType.CATALOGUE, r.key(), "/test", NOW, r.key(), null, r))
                .toList();
        // A broker that has just started may have no leader for the topic yet.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publisher.publish(events).stream().allMatch(Publication.Confirmed.class::isInstance));
    }

    @Override
    public void stop() {
        // The infrastructure is shared by all tests of this JVM and ends with it.
    }
}
