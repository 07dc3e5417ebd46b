package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.link.SignedLink;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives all channels the addresses that their links lead to. */
final class MailPlaceProducer {

    @Produces
    @Singleton
    MailPlace place(
            AlertSettings settings,
            SignedLink signed,
            @ConfigProperty(name = "pacewatch.board.base-url", defaultValue = "http://localhost:8082") String board,
            @ConfigProperty(name = "pacewatch.ingest.base-url", defaultValue = "http://localhost:8081") String ingest) {
        return new MailPlace(settings.baseUrl(), board, ingest, signed, settings.linkValid());
    }
}
