package io.pacewatch.platform.security;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemResponse;
import io.pacewatch.platform.security.RefusalMetrics.Reason;
import io.pacewatch.platform.token.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what the security layer refuses, with the same documents as all other problems. */
final class RefusalMappers {

    private static final Map<String, LocalName> OFFICES = Map.of(
            Roles.BUREAU, new LocalName("报送单位", "a bureau"),
            Roles.DEPARTMENT, new LocalName("牵头部门", "a department"),
            Roles.SUPERVISOR, new LocalName("督查室", "the supervision office"),
            Roles.ADMIN, new LocalName("管理员", "an administrator"));

    private final RefusalMetrics refused;

    RefusalMappers(RefusalMetrics refused) {
        this.refused = refused;
    }

    @ServerExceptionMapper
    Response missing(UnauthorizedException e, HttpHeaders headers, UriInfo uri) {
        refused.count(Reason.MISSING);
        return ProblemResponse.of(Problem.of(401, "auth.missing"), headers, uri);
    }

    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException e, HttpHeaders headers, UriInfo uri) {
        return ProblemResponse.of(Problem.of(401, "auth.unknown-token"), headers, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, ResourceInfo resource, HttpHeaders headers, UriInfo uri) {
        refused.count(Reason.FORBIDDEN);
        List<LocalName> offices = offices(resource);
        Problem problem = Problem.of(403, "scope.not-yours");
        return ProblemResponse.of(
                offices.isEmpty()
                        ? problem
                        : problem.because(
                                "需要以下单位的令牌：" + words(offices, "zh", "、"),
                                "This needs the token of " + words(offices, "en", " or ")),
                headers,
                uri);
    }

    private static List<LocalName> offices(ResourceInfo resource) {
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .filter(place -> place != null && place.isAnnotationPresent(RolesAllowed.class))
                .map(place -> place.getAnnotation(RolesAllowed.class).value())
                .findFirst()
                .stream()
                .flatMap(Stream::of)
                .filter(OFFICES::containsKey)
                .map(OFFICES::get)
                .toList();
    }

    private static String words(List<LocalName> offices, String language, String between) {
        return offices.stream().map(office -> office.in(language)).collect(Collectors.joining(between));
    }
}
