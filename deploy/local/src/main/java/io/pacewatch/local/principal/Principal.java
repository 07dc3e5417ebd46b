package io.pacewatch.local.principal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;

/** One login at the broker and all that it may do there. */
public record Principal(String name, List<Grant> grants) {

    /** Copies the list. */
    public Principal {
        grants = List.copyOf(grants);
    }

    /** Its name as access control lists write it. */
    String kafkaName() {
        return "User:" + name;
    }

    Set<AclBinding> bindings() {
        return grants.stream().flatMap(grant -> grant.bindings(kafkaName())).collect(Collectors.toUnmodifiableSet());
    }
}
