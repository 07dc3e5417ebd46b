package io.pacewatch.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an API server would refuse of a resource's fields. The models of Kubernetes' own kinds refuse what they do not
 * know and miss what they need, but read 8081 where a text belongs; that is found by writing them again.
 */
final class SchemaFaults {
    private static final Map<String, Class<?>> KUBERNETES = Map.of(
            "v1/ConfigMap", V1ConfigMap.class,
            "v1/Service", V1Service.class,
            "apps/v1/Deployment", V1Deployment.class,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget.class);
    private static final Map<String, Class<?>> STRIMZI = Map.of(
            "kafka.strimzi.io/v1/Kafka", Kafka.class,
            "kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class,
            "kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1/KafkaUser", KafkaUser.class);

    private SchemaFaults() {}

    static List<String> of(Resource resource) {
        String type = resource.type();
        List<String> found;
        if (KUBERNETES.containsKey(type)) {
            found = kubernetes(resource.tree(), KUBERNETES.get(type));
        } else if (STRIMZI.containsKey(type)) {
            found = StrimziFaults.of(resource.tree(), STRIMZI.get(type));
        } else {
            found = List.of("no schema is known of it");
        }
        return found.stream().map(resource::fault).toList();
    }

    private static List<String> kubernetes(JsonNode tree, Class<?> kind) {
        try {
            Object model = JSON.getGson().fromJson(tree.toString(), kind);
            List<String> found = new ArrayList<>();
            compare("", tree, new JsonMapper().readTree(JSON.getGson().toJson(model)), found);
            return found;
        } catch (JsonParseException | IllegalArgumentException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was said has to be there again, beside empty lists that the models add. */
    private static void compare(String place, JsonNode said, JsonNode read, List<String> found) {
        if (said.isObject()) {
            said.properties()
                    .forEach(entry ->
                            compare(place + "/" + entry.getKey(), entry.getValue(), read.path(entry.getKey()), found));
        } else if (said.isArray()) {
            for (int i = 0; i < said.size(); i++) {
                compare(place + "/" + i, said.path(i), read.path(i), found);
            }
        } else if (said.isValueNode() && !said.toString().equals(read.toString())) {
            found.add(place + " is " + said + " and reads as " + read);
        }
    }
}
