package io.pacewatch.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.pacewatch.events.catalogue.LocalName;
import io.quarkus.logging.Log;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of a resource, and of what calls resources, with a problem. */
final class ProblemMappers {

    @ServerExceptionMapper
    Response problem(ProblemException e, HttpHeaders headers, UriInfo uri) {
        return ProblemResponse.of(e.problem(), headers, uri);
    }

    @ServerExceptionMapper
    Response body(RefusedBodyException e, HttpHeaders headers, UriInfo uri) {
        return ProblemResponse.of(e.problem(), headers, uri);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        if (e.getCause() instanceof RefusedBodyException body) {
            return ProblemResponse.of(body.problem(), headers, uri);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return ProblemResponse.of(unreadable(json), headers, uri);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            Log.error("A request failed", e);
        }
        return ProblemResponse.of(Problems.of(status), headers, uri);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, ContainerRequestContext request, HttpHeaders headers, UriInfo uri) {
        String allowed = AllowedMethods.of(request);
        return ProblemResponse.of(
                Problems.of(405).because("可用：" + allowed, "Allowed: " + allowed).header(HttpHeaders.ALLOW, allowed),
                headers,
                uri);
    }

    /**
     * JAX-RS answers 404 where a query parameter cannot be converted, wrapping what the conversion said. What is there
     * is not missing: the request is wrong.
     */
    @ServerExceptionMapper
    Response notFound(NotFoundException e, HttpHeaders headers, UriInfo uri) {
        return ProblemResponse.of(
                e.getCause() == null
                        ? Problem.of(404, "not-found").because(uri.getPath(), uri.getPath())
                        : Problem.of(400, "parameter.invalid").because("参数值无法识别", "A parameter's value cannot be read"),
                headers,
                uri);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, HttpHeaders headers, UriInfo uri) {
        return ProblemResponse.of(unreadable(e), headers, uri);
    }

    /** Says where, and nothing of what a parser says: that speaks of Java's types. */
    private static Problem unreadable(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        JsonLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        // Our own values say which of their fields does not do, and nothing else.
        String ours =
                e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused
                        ? String.valueOf(refused.getMessage())
                        : field;
        String name = ours.isEmpty() ? "" : " " + ours;
        LocalName why = refusedText(e).map(RefusedTextException::why).orElse(null);
        return Problem.of(400, "body.unreadable")
                .because(new LocalName(
                        "第 %d 行第 %d 列%s%s".formatted(line, column, name, why == null ? "" : "：" + why.zh()),
                        "Line %d, column %d%s%s".formatted(line, column, name, why == null ? "" : ": " + why.en())));
    }

    /** Jackson wraps what our check of a text throws, once for each object around it. */
    private static Optional<RefusedTextException> refusedText(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(RefusedTextException.class::isInstance)
                .map(RefusedTextException.class::cast)
                .findFirst();
    }

    @ServerExceptionMapper
    Response failed(Throwable e, HttpHeaders headers, UriInfo uri) {
        if (DatabaseRefusal.isOfData(e)) {
            Log.warn("The database refused what a request brought; a check is missing", e);
            return ProblemResponse.of(Problem.of(400, "request.malformed"), headers, uri);
        }
        Log.error("A request failed", e);
        return ProblemResponse.of(Problem.of(500, "internal"), headers, uri);
    }
}
