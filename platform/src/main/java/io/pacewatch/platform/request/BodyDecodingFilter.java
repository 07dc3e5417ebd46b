package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
    private static final Set<String> TEXTUAL = Set.of("json", "yaml", "csv", "plain");

    private final long mostBytes;

    BodyDecodingFilter(@ConfigProperty(name = "pacewatch.body.most") MemorySize most) {
        mostBytes = most.asLongValue();
    }

    @ServerRequestFilter
    void decode(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null && !WITH_BODY.contains(request.getMethod())) {
            return;
        }
        boolean gzip = gzip(encoding);
        MediaType type = type(request);
        if (type == null || !textual(type)) {
            if (gzip) {
                throw unsupportedEncoding();
            }
            return;
        }
        Charset charset = charset(type.getParameters().get(MediaType.CHARSET_PARAMETER));
        InputStream body = gzip ? new GzipBody(request.getEntityStream(), mostBytes) : request.getEntityStream();
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        request.setEntityStream(new Utf8Body(utf8 ? body : new TranscodedBody(body, charset)));
        if (!utf8) {
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_TYPE, type.withCharset("UTF-8").toString());
        }
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

    /** A media type that nobody can read is refused where it is looked for. */
    private static @Nullable MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean textual(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return TEXTUAL.stream().anyMatch(subtype::endsWith) || subtype.contains("csv");
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
