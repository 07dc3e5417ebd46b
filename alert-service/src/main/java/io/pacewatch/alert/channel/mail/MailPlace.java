package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.events.goal.GoalKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a message's links lead, whatever the channel.
 *
 * @param alerts base address of this service, for acknowledging
 * @param board  base address of the board, for the goal's page
 * @param ingest base address of the service that takes figures
 * @param signed makes the links' tokens
 * @param valid  for how long a link works
 */
public record MailPlace(String alerts, String board, String ingest, SignedLink signed, Duration valid) {

    /** Where to acknowledge an alert and send the plan. */
    public String answer(String alert, OutgoingMessage message) {
        Instant begun = message.openedAt();
        return alerts + "/a/" + signed.token(new SignedLink.Link(alert, message.id(), begun), begun.plus(valid));
    }

    /** The goal's page. */
    public String goal(GoalKey goal) {
        return board + path(goal);
    }

    /** The same for programs, with what the page does not show. */
    String goalData(GoalKey goal) {
        return board + "/api/v1" + path(goal);
    }

    private static String path(GoalKey goal) {
        return "/goals/" + URLEncoder.encode(goal.id(), StandardCharsets.UTF_8) + "?region="
                + URLEncoder.encode(goal.region(), StandardCharsets.UTF_8) + "&year=" + goal.year();
    }

    String readings() {
        return ingest + "/api/v1/readings";
    }
}
