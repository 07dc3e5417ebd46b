package io.pacewatch.ingest.posting;

import io.pacewatch.ingest.format.Formats;
import io.pacewatch.ingest.format.ReadingFormat;
import io.pacewatch.platform.problem.Language;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.problem.VariesByLanguage;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.platform.token.TokenScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where bureaus post their readings. */
@Path("/api/v1/readings")
@RolesAllowed(Roles.BUREAU)
public class ReadingsResource {

    private final CurrentCaller caller;
    private final Formats formats;
    private final Posting posting;

    ReadingsResource(CurrentCaller caller, Formats formats, Posting posting) {
        this.caller = caller;
        this.formats = formats;
        this.posting = posting;
    }

    /** Checks the rows of the body and publishes the good ones; answers once the broker has confirmed them. */
    @POST
    @VariesByLanguage
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public RestResponse<PostingAnswer> post(
            @RestHeader("Content-Type") @Nullable String contentType,
            @RestHeader("Idempotency-Key") @Nullable String idempotencyKey,
            @RestQuery @Nullable String dryRun,
            @RestQuery @Nullable String atomic,
            HttpHeaders headers,
            InputStream body) {
        if (idempotencyKey != null) {
            throw new ProblemException(Problem.of(501, "idempotency-key.not-built"));
        }
        Posting.Wish wish = new Posting.Wish(
                format(contentType), truth("dryRun", dryRun), truth("atomic", atomic), Language.of(headers));
        PostingAnswer answer = posting.post(body, headers.getLength(), (TokenScope.Bureau) caller.scope(), wish);
        return RestResponse.status(wish.dryRun() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, answer);
    }

    /** Strict: {@code dryRun=yes} taken for false would publish what was only to be tried. */
    private static boolean truth(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ProblemException(Problem.of(400, "parameter.invalid")
                        .because(name + " 应为 true 或 false", name + " must be true or false"));
        };
    }

    private ReadingFormat format(@Nullable String contentType) {
        return parsed(contentType)
                .flatMap(type -> formats.find(
                        (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT), type.getParameters()))
                .orElseThrow(() -> new ProblemException(Problem.of(415, "media-type.unsupported")
                        .because("支持：" + formats.supported(), "Supported: " + formats.supported())));
    }

    private static Optional<MediaType> parsed(@Nullable String contentType) {
        try {
            return Optional.ofNullable(contentType).map(MediaType::valueOf);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
