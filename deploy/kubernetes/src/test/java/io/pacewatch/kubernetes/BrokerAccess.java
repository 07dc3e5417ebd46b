package io.pacewatch.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How services get to the broker: the secrets that Strimzi makes, users with rights, and the network's policies. */
record BrokerAccess(List<Resource> all) {

    /** Secrets that appear with a Kafka and its users, each with its keys. */
    Map<String, Set<String>> secrets() {
        Map<String, Set<String>> made = new HashMap<>();
        for (Resource each : all) {
            if (each.isA("Kafka")) {
                made.put(each.name() + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password"));
            } else if (each.isA("KafkaUser")) {
                made.put(each.name(), Set.of("password", "sasl.jaas.config"));
            }
        }
        return made;
    }

    /** What keeps a service from its topics, or lets others to it. */
    List<String> faults(Resource service) throws IOException {
        List<String> faults = new ArrayList<>();
        if (all.stream()
                .noneMatch(each -> each.isA("NetworkPolicy")
                        && service.isChosenBy(each.tree().at("/spec/podSelector"))
                        && each.tree().at("/spec/policyTypes").toString().contains("Ingress"))) {
            faults.add(service.fault("no network policy says who may speak to it"));
        }
        Optional<Resource> user = all.stream()
                .filter(each -> each.isA("KafkaUser") && each.name().equals(service.name()))
                .findFirst();
        if (user.isEmpty()) {
            faults.add(service.fault("it has no KafkaUser"));
            return faults;
        }
        for (String topic : Settings.listed(service.name(), "pacewatch.topics.used")) {
            Set<String> operations = operations(user.get(), "topic", topic);
            if (!operations.contains("Read") && !operations.contains("Write")) {
                faults.add(service.fault("it may neither read nor write " + topic));
            }
            if (!operations.contains("DescribeConfigs")) {
                faults.add(service.fault("it may not see how " + topic + " is kept"));
            }
        }
        for (String group : Settings.groups(service.name())) {
            if (!operations(user.get(), "group", group).contains("Read")) {
                faults.add(service.fault("it may not consume as " + group));
            }
        }
        return faults;
    }

    private static Set<String> operations(Resource user, String type, String name) {
        return StreamSupport.stream(user.tree().at("/spec/authorization/acls").spliterator(), false)
                .filter(acl -> acl.at("/resource/type").asText().equals(type)
                        && acl.at("/resource/name").asText().equals(name))
                .flatMap(acl -> StreamSupport.stream(acl.path("operations").spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
