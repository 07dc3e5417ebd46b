package io.pacewatch.alert.page;

import io.pacewatch.alert.answer.AnswerOutcome;
import io.pacewatch.alert.answer.AnswerWords;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.link.SignedLink.Link;
import io.pacewatch.platform.problem.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Answers with the page of an alert, in the reader's language. */
@ApplicationScoped
class AlertPages {

    private static final String SAFE =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final EpisodeStore episodes;
    private final Jdbi jdbi;

    AlertPages(EpisodeStore episodes, Jdbi jdbi) {
        this.episodes = episodes;
        this.jdbi = jdbi;
    }

    /** The alert as it stands. */
    Response alert(Link link, HttpHeaders headers, String token) {
        return page(200, view(new PageWriter(Language.of(headers), token), link.alert()))
                .build();
    }

    /** The alert asks for nothing any more: what it is now, and what was typed in vain. */
    Response over(LinkResource.Sent sent, HttpHeaders headers) {
        PageWriter writer = writer(sent, headers);
        return page(409, writer.over(view(writer, sent.link().alert()), sent.typed()))
                .build();
    }

    /** The form again with all that was typed, and what to do at the fields that will not do. */
    Response refused(LinkResource.Sent sent, AnswerOutcome.Refused refused, HttpHeaders headers) {
        PageWriter writer = writer(sent, headers);
        PageView view = view(writer, sent.link().alert());
        return page(422, writer.again(view, PageWords.SEE_MARKED, sent, refused.faults()))
                .build();
    }

    /** The form again with all that was typed, for later. */
    Response tooMany(LinkResource.Sent sent, AnswerOutcome.TooMany many, HttpHeaders headers) {
        PageWriter writer = writer(sent, headers);
        PageView view = view(writer, sent.link().alert());
        return page(429, writer.again(view, AnswerWords.tooMany(many.most()), sent, Map.of()))
                .header(HttpHeaders.RETRY_AFTER, many.retryAfterSeconds())
                .build();
    }

    private static PageWriter writer(LinkResource.Sent sent, HttpHeaders headers) {
        return new PageWriter(Language.of(headers), "../" + sent.token());
    }

    private PageView view(PageWriter writer, String id) {
        return jdbi.withHandle(h -> episodes.find(h, id)
                .map(episode -> writer.alert(episode, episodes.history(h, id)))
                .orElseThrow(LinkGate::leadsNowhere));
    }

    private static Response.ResponseBuilder page(int status, PageView view) {
        return Response.status(status)
                .header("Content-Security-Policy", SAFE)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, view.language())
                .entity(PageTemplates.alert(view).render());
    }
}
