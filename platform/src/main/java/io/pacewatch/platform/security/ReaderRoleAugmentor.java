package io.pacewatch.platform.security;

import io.pacewatch.platform.token.Roles;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes every caller a reader, the anonymous one only where reading is open. */
@Singleton
class ReaderRoleAugmentor implements SecurityIdentityAugmentor {

    private final boolean open;

    ReaderRoleAugmentor(@ConfigProperty(name = "pacewatch.read.open", defaultValue = "true") boolean open) {
        this.open = open;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.isAnonymous() && !open
                                ? identity
                                : QuarkusSecurityIdentity.builder(identity)
                                        .addRole(Roles.READER)
                                        .build());
    }
}
