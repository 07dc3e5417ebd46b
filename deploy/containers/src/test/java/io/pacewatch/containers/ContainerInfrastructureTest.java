package io.pacewatch.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.InfrastructureContract;
import org.junit.jupiter.api.Test;

/** Stands on the one that this JVM shares, so that it also shows which one that is. */
class ContainerInfrastructureTest extends InfrastructureContract {

    @Override
    protected Infrastructure infrastructure() {
        return Infrastructure.shared();
    }

    @Test
    void containersAreWhatTheSharedInfrastructureIsMadeOf() {
        assertThat(infrastructure()).isInstanceOf(ContainerInfrastructure.class);
    }
}
