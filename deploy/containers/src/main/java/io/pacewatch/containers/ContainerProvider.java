package io.pacewatch.containers;

import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.local.infrastructure.InfrastructureProvider;
import java.nio.file.Path;

/** What {@code -Dpacewatch.infrastructure=containers} finds. */
public final class ContainerProvider implements InfrastructureProvider {

    @Override
    public String name() {
        return "containers";
    }

    @Override
    public Infrastructure start(Path directory) {
        return ContainerInfrastructure.start(directory);
    }
}
