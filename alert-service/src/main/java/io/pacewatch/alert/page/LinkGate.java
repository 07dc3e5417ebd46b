package io.pacewatch.alert.page;

import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.alert.link.SignedLink.Link;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Lets through the links that work: made here, not at their end, not revoked. */
@ApplicationScoped
class LinkGate {

    private final SignedLink links;
    private final EpisodeStore episodes;
    private final Jdbi jdbi;
    private final InstantSource machine;

    LinkGate(SignedLink links, EpisodeStore episodes, Jdbi jdbi, InstantSource machine) {
        this.links = links;
        this.episodes = episodes;
        this.jdbi = jdbi;
        this.machine = machine;
    }

    /** What the link is about; a link that does not work ends the request. */
    Link open(String token) {
        return switch (links.check(token, machine.instant())) {
            case SignedLink.Checked.Valid valid
            when revoked(valid.link()) -> throw ended("link.revoked", PageWords.REVOKED);
            case SignedLink.Checked.Valid valid -> valid.link();
            case SignedLink.Checked.Expired expired -> throw ended("link.expired", PageWords.EXPIRED);
            case SignedLink.Checked.Forged forged -> throw leadsNowhere();
        };
    }

    private boolean revoked(Link link) {
        return jdbi.withHandle(h -> episodes.linksRevokedAt(h, link.alert()))
                .filter(until -> !link.issued().isAfter(until))
                .isPresent();
    }

    private static ProblemException ended(String code, LocalName title) {
        return new ProblemException(Problem.of(410, code).titled(title).because(PageWords.USE_THE_LATEST));
    }

    static ProblemException leadsNowhere() {
        return new ProblemException(
                Problem.of(403, "link.invalid").titled(PageWords.INVALID).because(PageWords.NOT_FROM_HERE));
    }
}
