package io.pacewatch.platform.status;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.limit.JoinedComputation;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells what time it is for a service and what it still has to do; nothing here changes anything. */
@Path("/api/v1/status")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StatusResource {

    private final String service;
    private final BusinessClock clock;
    private final List<PendingWork> work;
    private final List<BusinessPass> passes;
    private final JoinedComputation<ServiceStatus> status = new JoinedComputation<>(this::look);

    StatusResource(
            @ConfigProperty(name = "quarkus.application.name") String service,
            BusinessClock clock,
            @All List<PendingWork> work,
            @All List<BusinessPass> passes) {
        this.service = service;
        this.clock = clock;
        this.work = work;
        this.passes = passes;
    }

    /**
     * @param service      its name
     * @param businessTime the business clock's time
     * @param passAt       business time up to which what was due has been handled, or null
     * @param pending      what is still to do, by name
     */
    public record ServiceStatus(
            String service, Instant businessTime, @Nullable Instant passAt, Map<String, Long> pending) {}

    /** The service's status now; asked often, it costs one connection. */
    @GET
    public ServiceStatus status() {
        return status.get();
    }

    private ServiceStatus look() {
        Map<String, Long> pending = new LinkedHashMap<>();
        work.forEach(w -> pending.merge(w.name(), w.pending(), Long::sum));
        Instant passAt = passes.stream()
                .map(p -> p.passAt().orElse(Instant.EPOCH))
                .min(Instant::compareTo)
                .orElse(null);
        return new ServiceStatus(service, clock.instant(), passAt, pending);
    }
}
