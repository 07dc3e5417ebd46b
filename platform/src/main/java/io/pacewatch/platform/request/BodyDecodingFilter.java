package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.BoundedBody;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Decodes bodies before any parser sees them: gzip, a declared charset, and then nothing but UTF-8. */
final class BodyDecodingFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** A form's reader decodes each field by itself, so that nothing that a person typed is lost. */
    private static final String FORM = "x-www-form-urlencoded";

    private final long mostBytes;

    BodyDecodingFilter(@ConfigProperty(name = "pacewatch.body.most") MemorySize most) {
        mostBytes = most.asLongValue();
    }

    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    void decode(ContainerRequestContext request) {
        if (WITH_BODY.contains(request.getMethod())) {
            InputStream sent = bounded(request.getEntityStream());
            boolean gzip = gzip(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
            InputStream body = gzip ? bounded(new GzipBody(sent)) : sent;
            MediaType type = type(request);
            request.setEntityStream(isForm(type) ? body : utf8(body, type, request.getHeaders()));
        }
    }

    private InputStream bounded(InputStream body) {
        return new BoundedBody(body, mostBytes);
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null && type.getSubtype().equalsIgnoreCase(FORM);
    }

    private static InputStream utf8(
            InputStream body, @Nullable MediaType type, MultivaluedMap<String, String> headers) {
        String declared = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        Charset charset = charset(declared);
        if (type == null || charset.equals(StandardCharsets.UTF_8)) {
            return new Utf8Body(body);
        }
        headers.putSingle(
                HttpHeaders.CONTENT_TYPE,
                type.withCharset(StandardCharsets.UTF_8.name()).toString());
        return new Utf8Body(new TranscodedBody(body, charset));
    }

    private static boolean gzip(@Nullable String encoding) {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw unsupportedEncoding();
        };
    }

    private static ProblemException unsupportedEncoding() {
        return new ProblemException(Problem.of(415, "media-type.unsupported")
                .because("Content-Encoding 只支持 gzip、identity", "Content-Encoding can be gzip or identity")
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, identity"));
    }

    /** A media type that cannot be read is refused where it is looked for. */
    private static @Nullable MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(Problem.of(415, "media-type.unsupported")
                    .because("不支持该 charset，请用 UTF-8", "The charset is not supported: use UTF-8"));
        }
    }
}
