package io.pacewatch.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Which methods an address has: HTTP wants them beside a 405, Quarkus keeps them to itself. */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The methods, as the {@code Allow} header lists them; empty if the address has none. */
    static String of(ContainerRequestContext request) {
        if (!(request instanceof ResteasyReactiveContainerRequestContext known
                && known.getServerRequestContext() instanceof ResteasyReactiveRequestContext context)) {
            return "";
        }
        var match = new RequestMapper<>(context.getDeployment().getClassMappers()).map(context.getPathWithoutPrefix());
        if (match == null) {
            return "";
        }
        Set<String> methods = new TreeSet<>();
        Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                .filter(method -> method.getValue().map(remaining(match.remaining)) != null)
                .map(method -> method.getKey())
                .filter(Objects::nonNull)
                .forEach(methods::add);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return String.join(", ", methods);
    }

    private static String remaining(String rest) {
        return rest.isEmpty() ? "/" : rest;
    }
}
