package io.pacewatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kustomize made of the example (deploy/kubernetes/check has it do so) holds, and the checks that say so can fail. */
class RenderedTest {
    private static final Path RENDERED = Path.of("target/example.yaml");
    private static final Pattern SECRET = Pattern.compile("create secret generic (\\S+)([^\\n]*)");
    private static final Pattern KEY = Pattern.compile("--from-(?:literal|file)=([^=\\s]+)=");

    private static Map<String, Set<String>> secrets() throws IOException {
        Map<String, Set<String>> keys = new HashMap<>();
        SECRET.matcher(Files.readString(Path.of("README.md")).replace("\\\n", ""))
                .results()
                .forEach(secret -> keys.put(
                        secret.group(1),
                        KEY.matcher(secret.group(2))
                                .results()
                                .map(key -> key.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return keys;
    }

    private static List<String> faults(String rendered) throws IOException {
        List<Resource> all = Resource.read(rendered);
        List<String> faults = new ArrayList<>();
        all.forEach(resource -> faults.addAll(SchemaFaults.of(resource)));
        faults.addAll(new WiringFaults(all, secrets()).find());
        return faults;
    }

    private static Resource one(String type) throws IOException {
        return Resource.read(Files.readString(RENDERED)).stream()
                .filter(resource -> resource.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itHolds() throws IOException {
        assertThat(faults(Files.readString(RENDERED))).isEmpty();
    }

    @Test
    void itIsAllThere() throws IOException {
        Map<String, Long> kinds = Resource.read(Files.readString(RENDERED)).stream()
                .collect(Collectors.groupingBy(Resource::type, Collectors.counting()));

        assertThat(kinds)
                .containsEntry("apps/v1/Deployment", 3L)
                .containsEntry("policy/v1/PodDisruptionBudget", 3L)
                .containsEntry("kafka.strimzi.io/v1/Kafka", 1L)
                .containsEntry("kafka.strimzi.io/v1/KafkaNodePool", 1L)
                .containsEntry("kafka.strimzi.io/v1/KafkaUser", 3L)
                .containsEntry("networking.k8s.io/v1/NetworkPolicy", 3L)
                .containsKey("kafka.strimzi.io/v1/KafkaTopic")
                .doesNotContainKey("v1/Secret");
    }

    @Test
    void nothingAcceptedIsOnOneBrokerOnly() throws IOException {
        assertThat(one("kafka.strimzi.io/v1/KafkaNodePool")
                        .tree()
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
        assertThat(one("kafka.strimzi.io/v1/Kafka").tree().at("/spec/kafka/config"))
                .hasToString("""
                        {"auto.create.topics.enable":false,"default.replication.factor":3,"min.insync.replicas":2,\
                        "offsets.topic.replication.factor":3,"transaction.state.log.min.isr":2,\
                        "transaction.state.log.replication.factor":3}""");
    }

    @Test
    void theBrokerIsTheOneThatTestsRunOn() throws IOException {
        String version = one("kafka.strimzi.io/v1/Kafka")
                .tree()
                .at("/spec/kafka/version")
                .asText();

        assertThat(Files.readString(Path.of("../../pom.xml")))
                .contains("<kafka-server.version>" + version + "</kafka-server.version>");
    }

    @Test
    void everySeedIsTakenAlong() throws IOException {
        for (Resource map : Resource.read(Files.readString(RENDERED))) {
            if (map.isA("ConfigMap") && map.name().startsWith("seeds-")) {
                String folder = map.name().replaceFirst("seeds-(.*)-.*", "$1");
                try (Stream<Path> files = Files.list(Path.of("../../seeds", folder))) {
                    assertThat(map.tree().path("data").properties().stream().map(Map.Entry::getKey))
                            .as(folder)
                            .containsExactlyInAnyOrderElementsOf(
                                    files.map(file -> file.getFileName().toString())
                                            .toList());
                }
            }
        }
    }

    /** What a slip of the keyboard would do, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  replicas: 2'                  | '  replica: 2'                   | The field `replica` in the JSON string is not defined
            '  replicas: 2'                  | '  replicas: two'                | For input string: "two"
            value: /seeds                    | value: 8081                      | /value is 8081 and reads as "8081"
            minAvailable: 1                  | minAvailable: [1]                | minAvailable
            targetPort: http                 | targetPorts: http                | The field `targetPorts` in the JSON string is not defined
            '      - env:'                   | '      - environment:'           | The field `environment` in the JSON string is not defined
            apiVersion: policy/v1            | apiVersion: policy/v1beta1       | no schema is known
            kafka.strimzi.io/v1              | kafka.strimzi.io/v1beta2         | no schema is known
            type: internal                   | type: internl                    | /spec/kafka/listeners/0/type is "internl", not one of
            '- broker'                       | '- brokr'                        | /spec/roles/1 is "brokr", not one of
            type: persistent-claim           | type: persistent                 | a type of
            deleteClaim: false               | deleteClaims: false              | /spec/storage/volumes/0/deleteClaims is no field
            type: jbod                       | typ: jbod                        | /spec/storage is
            partitions: 12                   | partitions: '12'                 | /spec/partitions is "12", not a whole number
            tls: true                        | tls: 'yes'                       | /spec/kafka/listeners/0/tls is "yes", not true or false
            '      tls: true'                | ''                               | /spec/kafka/listeners/0/tls is missing
            '    type: scram-sha-512'        | '    type: scram'                | a type of
            kind: KafkaUser                  | kind: KafkaUsers                 | it has no KafkaUser
            name: pacewatch.goals.v1         | name: pacewatch.goals.v2         | it may neither read nor write pacewatch.goals.v1
            '- DescribeConfigs'              | '- Describe'                     | it may not see how
            '- Ingress'                      | '- Egress'                       | no network policy says who may speak to it
            key: sasl.jaas.config            | key: jaas                        | README.md does not make jaas of
            KAFKA_SASL_JAAS_CONFIG           | KAFKA_SASL_JASS_CONFIG           | it has no setting KAFKA_SASL_JASS_CONFIG
            /secrets/kafka-ca/ca.crt         | /secrets/kafka-ca/ca.pem         | README.md does not make ca.pem of pacewatch-cluster-ca-cert
            '    version: 4.1.2'             | '    replicas: 3'                | /spec/kafka/replicas is no field
            strimzi.io/cluster: pacewatch    | strimzi.io/cluster: other        | there is no Kafka other
            PACEWATCH_TOKENS_FILE            | PACEWATCH_TOKEN_FILE             | it has no setting PACEWATCH_TOKEN_FILE
            QUARKUS_DATASOURCE_JDBC_URL      | QUARKUS_DATASOURCE_URL           | it has no setting QUARKUS_DATASOURCE_URL
            QUARKUS_SHUTDOWN_DELAY           | QUARKUS_SHUTDOWN_DELAY_ENABLED   | it has no setting QUARKUS_SHUTDOWN_DELAY_ENABLED
            PACEWATCH_ALERT_MAIL_DOMAIN      | PACEWATCH_ALERT_MAILDOMAIN       | it has no setting PACEWATCH_ALERT_MAILDOMAIN
            PACEWATCH_BOARD_BASE_URL         | PACEWATCH_BOARD_URL              | it has no setting PACEWATCH_BOARD_URL
            containerPort: 8082              | containerPort: 8083              | its port is
            PACEWATCH_MANAGEMENT_PORT        | PACEWATCH_MANAGEMENTS_PORT       | its management port is
            path: /q/health/live             | path: /q/health/ready            | livenessProbe asks
            terminationGracePeriodSeconds: 20 | terminationGracePeriodSeconds: 15 | it is killed after 15 s and needs up to 15
            key: url                         | key: jdbc-url                    | README.md does not make jdbc-url of pacewatch-target-database
            secretName: pacewatch-webhooks   | secretName: pacewatch-webhook    | README.md does not make pacewatch-webhook
            /secrets/tokens/tokens.json      | /secrets/tokens/token.json       | README.md does not make token.json of pacewatch-tokens
            value: /secrets/webhooks         | value: /secrets/webhook          | where no secret is mounted
            name: seeds-goals                | name: goals                      | there is no ConfigMap goals
            memory: 560Mi                    | cpu: 400m                        | it has no limit of memory
            """)
    void aSlipIsFound(String right, String wrong, String said) throws IOException {
        String text = Files.readString(RENDERED);
        int last = text.lastIndexOf(right);

        List<String> faults = faults(text.substring(0, last) + wrong + text.substring(last + right.length()));

        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(said));
    }
}
