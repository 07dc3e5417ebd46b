package io.pacewatch.local.principal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Operations that a principal may do on one topic or group; written as Strimzi writes them, such as DescribeConfigs. */
public record Grant(String type, String name, Set<String> operations) {

    /** Copies the operations and refuses what Kafka knows by no name. */
    public Grant {
        operations = Set.copyOf(operations);
        ResourceType.valueOf(constant(type));
        operations.forEach(Grant::operation);
    }

    Stream<AclBinding> bindings(String principal) {
        ResourcePattern on = new ResourcePattern(ResourceType.valueOf(constant(type)), name, PatternType.LITERAL);
        return operations.stream()
                .map(each -> new AclBinding(
                        on, new AccessControlEntry(principal, "*", operation(each), AclPermissionType.ALLOW)));
    }

    private static AclOperation operation(String name) {
        return AclOperation.valueOf(constant(name));
    }

    private static String constant(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
