package io.pacewatch.alert.page;

import io.pacewatch.alert.answer.AnswerOutcome;
import io.pacewatch.alert.answer.AnswerProblems;
import io.pacewatch.alert.answer.Answers;
import io.pacewatch.alert.answer.TypedValue;
import io.pacewatch.alert.episode.Actor;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.platform.limit.NeedsConnection;
import io.pacewatch.platform.problem.BrowserCheck;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.problem.RefusedBodyException;
import io.pacewatch.platform.problem.VariesByLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The page behind a message's link. Looking changes nothing, since scanners of mails look too; only a form's POST acts.
 */
@Path("/a/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
@NeedsConnection
@PermitAll
@VariesByLanguage
public class LinkResource {

    /** Less than what the service takes at all, so that the answer is ours. */
    private static final int MOST_BYTES = 900 * 1024;

    private final LinkGate gate;
    private final Answers answers;
    private final AlertPages pages;

    LinkResource(LinkGate gate, Answers answers, AlertPages pages) {
        this.gate = gate;
        this.answers = answers;
        this.pages = pages;
    }

    /** The alert, with the forms. */
    @GET
    public Response look(@PathParam("token") String token, @Context HttpHeaders headers) {
        return pages.alert(gate.open(token), headers, token);
    }

    /** Acknowledges. */
    @POST
    @Path("/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
        SignedLink.Link link = gate.open(token);
        Map<String, TypedValue> typed = typed(headers, body);
        AnswerOutcome outcome = answers.acknowledge(link.alert(), Actor.link(link.message()), typed);
        return answer(outcome, new Sent(link, token, "acknowledge", typed), headers);
    }

    /** Takes a plan. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(@PathParam("token") String token, @Context HttpHeaders headers, InputStream body) {
        SignedLink.Link link = gate.open(token);
        Map<String, TypedValue> typed = typed(headers, body);
        AnswerOutcome outcome = answers.submit(link.alert(), Actor.link(link.message()), typed);
        return answer(outcome, new Sent(link, token, "plan", typed), headers);
    }

    /** A form as it was sent through a link. */
    record Sent(SignedLink.Link link, String token, String form, Map<String, TypedValue> typed) {}

    private static Map<String, TypedValue> typed(HttpHeaders headers, InputStream body) {
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException(Problem.of(413, "body.too-large"));
            }
            return new FormReader(charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)).read(bytes);
        } catch (IllegalArgumentException noCharset) {
            throw new ProblemException(Problem.of(415, "media-type.unsupported")
                    .because(
                            "charset：" + charset + " 不可用，请用 UTF-8",
                            "charset: " + charset + " is not known, use UTF-8"));
        } catch (RefusedBodyException e) {
            throw new ProblemException(e.problem());
        } catch (IOException cutOff) {
            throw new ProblemException(Problem.of(400, "body.unreadable"));
        }
    }

    /** For a person the page again, with all that was typed; for a program a problem. */
    private Response answer(AnswerOutcome outcome, Sent sent, HttpHeaders headers) {
        return switch (outcome) {
            // A redirect, so that reloading the page sends nothing again.
            case AnswerOutcome.Taken taken ->
                Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "../" + sent.token())
                        .build();
            case AnswerOutcome.Absent absent -> throw LinkGate.leadsNowhere();
            case AnswerOutcome.Over over when person(headers) -> pages.over(sent, headers);
            case AnswerOutcome.Over over ->
                throw new ProblemException(AnswerProblems.over(over.alert().state()));
            case AnswerOutcome.Refused refused when person(headers) -> pages.refused(sent, refused, headers);
            case AnswerOutcome.Refused refused -> throw new ProblemException(AnswerProblems.refused(refused));
            case AnswerOutcome.TooMany many when person(headers) -> pages.tooMany(sent, many, headers);
            case AnswerOutcome.TooMany many -> throw new ProblemException(AnswerProblems.tooMany(many));
        };
    }

    private static boolean person(HttpHeaders headers) {
        return BrowserCheck.asksForPages(headers.getHeaderString(HttpHeaders.ACCEPT));
    }
}
