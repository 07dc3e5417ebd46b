package io.pacewatch.local.principal;

import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** Makes a broker know the principals of the list: the password of each, and no more rights than the list gives. */
public record PrincipalSetup(PrincipalList list) {
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    /** Sets passwords and rights through an administrator's login. Doing it again changes nothing else. */
    public void make(KafkaClientSettings administrator, UnaryOperator<String> passwordOf) {
        try (Admin admin = Admin.create(administrator.with(Map.of()))) {
            admin.alterUserScramCredentials(list.principals().stream()
                            .map(each -> password(each.name(), passwordOf))
                            .toList())
                    .all()
                    .get();
            for (Principal each : list.principals()) {
                replaceRights(admin, each);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("could not set up the principals", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting up the principals", interrupted);
        }
    }

    private static UserScramCredentialAlteration password(String name, UnaryOperator<String> passwordOf) {
        return new UserScramCredentialUpsertion(name, SCRAM, passwordOf.apply(name));
    }

    /** Rights are added before others are taken away, so that what stays is never refused between. */
    private static void replaceRights(Admin admin, Principal principal)
            throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = principal.bindings();
        admin.createAcls(wanted).all().get();
        KafkaFuture<Collection<AclBinding>> present =
                admin.describeAcls(of(principal)).values();
        List<AclBindingFilter> surplus = present.get().stream()
                .filter(each -> !wanted.contains(each))
                .map(AclBinding::toFilter)
                .toList();
        admin.deleteAcls(surplus).all().get();
    }

    private static AclBindingFilter of(Principal principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal.kafkaName(), null, AclOperation.ANY, AclPermissionType.ANY));
    }
}
