package io.pacewatch.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a schema cannot see: names by which resources, services and the secrets of the README have to agree. */
final class WiringFaults {
    /** Within which a service ends once nobody sends requests any more (ADR 10). */
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private static final Map<String, String> PROBES =
            Map.of("startupProbe", "started", "livenessProbe", "live", "readinessProbe", "ready");

    private final List<Resource> all;
    private final Map<String, Set<String>> secrets;
    private final Set<String> quarkus;
    private final BrokerAccess broker;
    private final List<String> faults = new ArrayList<>();

    /** The secrets are those that somebody makes by hand, each with its keys. */
    WiringFaults(List<Resource> all, Map<String, Set<String>> secrets) throws IOException {
        this.all = all;
        this.broker = new BrokerAccess(all);
        this.secrets = new HashMap<>(secrets);
        this.secrets.putAll(broker.secrets());
        this.quarkus = Settings.ofQuarkus();
    }

    List<String> find() throws IOException {
        for (Resource each : all) {
            if (each.isA("Deployment")) {
                deployment(each);
            } else if (each.isA("Service") || each.isA("PodDisruptionBudget")) {
                long chosen = all.stream()
                        .filter(other -> other.isChosenBy(each.tree().at("/spec/selector")))
                        .count();
                expect(chosen == 1, each, "its selector chooses " + chosen + " deployments, not one");
            } else if (each.isA("KafkaTopic") || each.isA("KafkaNodePool") || each.isA("KafkaUser")) {
                String cluster =
                        each.tree().at("/metadata/labels/strimzi.io~1cluster").asText();
                expect(exists("Kafka", cluster), each, "there is no Kafka " + cluster);
            } else if (each.isA("NetworkPolicy")) {
                each.tree()
                        .path("spec")
                        .findValuesAsText("strimzi.io/cluster")
                        .forEach(cluster -> expect(exists("Kafka", cluster), each, "there is no Kafka " + cluster));
            }
        }
        return List.copyOf(faults);
    }

    private void deployment(Resource service) throws IOException {
        expect(
                service.isChosenBy(service.tree().at("/spec/selector")),
                service,
                "its selector does not choose its pods");
        expect(exists("Service", service.name()), service, "no service leads to it");
        expect(exists("PodDisruptionBudget", service.name()), service, "no budget keeps one of its pods");
        JsonNode port = port(service, "http");
        int expected = Settings.port(service.name());
        expect(port.path("containerPort").asInt() == expected, service, "its port is " + port + ", not " + expected);
        JsonNode management = port(service, "management");
        String set = variable(service, "PACEWATCH_MANAGEMENT_PORT");
        expect(
                management.path("containerPort").asText().equals(set),
                service,
                "its management port is " + management + ", not " + set);
        PROBES.forEach((probe, check) -> {
            JsonNode request = service.container().path(probe).path("httpGet");
            expect(
                    request.path("path").asText().equals("/q/health/" + check)
                            && request.path("port").equals(management.path("name")),
                    service,
                    probe + " asks " + request + ", not for /q/health/" + check + " at " + management.path("name"));
        });
        expect(
                !service.container().at("/resources/limits/memory").isMissingNode(),
                service,
                "it has no limit of memory");
        variables(service);
        volumes(service);
        faults.addAll(broker.faults(service));
    }

    private static JsonNode port(Resource service, String name) {
        return named(service.container().path("ports"), name);
    }

    private static String variable(Resource service, String name) {
        return named(service.container().path("env"), name).path("value").asText();
    }

    private static JsonNode named(JsonNode list, String name) {
        return list.valueStream()
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private void variables(Resource service) throws IOException {
        Set<String> own = Settings.of(service.name());
        Duration delay = Duration.ZERO;
        for (JsonNode variable : service.container().path("env")) {
            String name = variable.path("name").asText();
            String value = variable.path("value").asText();
            known(service, own, name);
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            if (!secret.isMissingNode()) {
                made(service, secret.path("name").asText(), secret.path("key").asText());
            }
            if (name.equals("QUARKUS_SHUTDOWN_DELAY")) {
                delay = Duration.parse("PT" + value);
            }
            if (value.startsWith("/secrets/")) {
                file(service, name, value);
            }
        }
        long grace = service.pod().path("terminationGracePeriodSeconds").asLong();
        expect(
                grace > delay.plus(ENDS_WITHIN).toSeconds(),
                service,
                "it is killed after " + grace + " s and needs up to "
                        + delay.plus(ENDS_WITHIN).toSeconds());
        for (JsonNode source : service.container().path("envFrom")) {
            String map = source.at("/configMapRef/name").asText();
            expect(exists("ConfigMap", map), service, "there is no ConfigMap " + map);
            all.stream()
                    .filter(each -> each.isA("ConfigMap") && each.name().equals(map))
                    .flatMap(each -> each.tree().path("data").properties().stream())
                    .forEach(entry -> known(service, own, entry.getKey()));
        }
    }

    private void known(Resource service, Set<String> own, String variable) {
        expect(own.contains(variable) || quarkus.contains(variable), service, "it has no setting " + variable);
    }

    private void volumes(Resource service) {
        for (JsonNode volume : service.pod().path("volumes")) {
            String map = volume.at("/configMap/name").asText();
            expect(map.isEmpty() || exists("ConfigMap", map), service, "there is no ConfigMap " + map);
            String secret = volume.at("/secret/secretName").asText();
            expect(secret.isEmpty() || secrets.containsKey(secret), service, "README.md does not make " + secret);
        }
    }

    /** A setting that names a file of a secret, or the directory of all of them. */
    private void file(Resource service, String variable, String path) {
        String secret = StreamSupport.stream(
                        service.container().path("volumeMounts").spliterator(), false)
                .filter(mount -> (path + "/").startsWith(mount.path("mountPath").asText() + "/"))
                .map(mount -> secretOf(service, mount.path("name").asText()))
                .findFirst()
                .orElse("");
        expect(!secret.isEmpty(), service, variable + " names " + path + ", where no secret is mounted");
        boolean whole = StreamSupport.stream(
                        service.container().path("volumeMounts").spliterator(), false)
                .anyMatch(mount -> mount.path("mountPath").asText().equals(path));
        if (!whole && !secret.isEmpty()) {
            made(service, secret, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private static String secretOf(Resource service, String volume) {
        return StreamSupport.stream(service.pod().path("volumes").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(volume))
                .map(each -> each.at("/secret/secretName").asText())
                .findFirst()
                .orElse("");
    }

    private void made(Resource service, String secret, String key) {
        expect(
                secrets.getOrDefault(secret, Set.of()).contains(key),
                service,
                "README.md does not make " + key + " of " + secret);
    }

    private boolean exists(String kind, String name) {
        return all.stream().anyMatch(each -> each.isA(kind) && each.name().equals(name));
    }

    private void expect(boolean holds, Resource resource, String otherwise) {
        if (!holds) {
            faults.add(resource.fault(otherwise));
        }
    }
}
