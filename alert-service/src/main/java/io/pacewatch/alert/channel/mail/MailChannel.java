package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.delivery.AlertChannel;
import io.pacewatch.alert.delivery.Endpoint;
import io.pacewatch.alert.delivery.EndpointStore;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.SendOutcome;
import io.pacewatch.alert.link.SignedLink;
import io.pacewatch.platform.kafka.CatalogueFollower;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends messages as mail and reads the relay's answer: a 4xx may pass, a 5xx will not, silence leaves it open. */
@ApplicationScoped
class MailChannel implements AlertChannel {

    private final ReactiveMailer mailer;
    private final AlertSettings settings;
    private final CatalogueFollower catalogue;
    private final EndpointStore endpoints;
    private final MailPlace place;
    private final Context loop;

    MailChannel(
            ReactiveMailer mailer,
            Vertx vertx,
            AlertSettings settings,
            CatalogueFollower catalogue,
            EndpointStore endpoints,
            SignedLink signed,
            @ConfigProperty(name = "pacewatch.board.base-url", defaultValue = "http://localhost:8082") String board,
            @ConfigProperty(name = "pacewatch.ingest.base-url", defaultValue = "http://localhost:8081") String ingest) {
        this.mailer = mailer;
        this.settings = settings;
        this.catalogue = catalogue;
        this.endpoints = endpoints;
        // One event loop for the whole conversation: on a connection that another loop reads, the relay's greeting can
        // arrive before anybody listens for it, and then both sides wait.
        this.loop = vertx.getOrCreateContext();
        this.place = new MailPlace(settings.baseUrl(), board, ingest, signed, settings.linkValid());
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        Mail mail = mail(message);
        try {
            mailer.send(mail)
                    .runSubscriptionOn(start -> loop.runOnContext(ignored -> start.run()))
                    .await()
                    .atMost(settings.sendLimit());
            return new SendOutcome.Accepted();
        } catch (TimeoutException e) {
            return new SendOutcome.Unknown(
                    "no answer within " + settings.sendLimit().toSeconds() + " s");
        } catch (RuntimeException e) {
            return outcome(e);
        }
    }

    private Mail mail(OutgoingMessage message) {
        MailView view = view(message);
        Mail mail = new Mail()
                .addTo(message.endpoint().address())
                .setSubject(view.subject())
                .setText(MailTemplates.text(view).render())
                .setHtml(MailTemplates.html(view).render());
        MailHeaders.of(message, settings.mailDomain()).forEach(mail::addHeader);
        return mail;
    }

    private MailView view(OutgoingMessage message) {
        MailView view = MailWriter.write(message, catalogue.catalogue().workingDays(), place);
        Endpoint to = message.endpoint();
        return to.isFallback()
                ? FallbackNotice.on(view, endpoints.name(to.department()), settings.fallbackAfter())
                : view;
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static SendOutcome outcome(RuntimeException failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case SMTPException refused when refused.isPermanent() -> new SendOutcome.Refused(reason(refused));
            case SMTPException later -> new SendOutcome.NotSent(reason(later));
            case ConnectException down -> new SendOutcome.NotSent(reason(down));
            case UnknownHostException unknown -> new SendOutcome.NotSent(reason(unknown));
            case SSLException insecure -> new SendOutcome.NotSent(reason(insecure));
            case Throwable insecure
            when String.valueOf(insecure.getMessage()).startsWith("STARTTLS") ->
                new SendOutcome.NotSent(reason(insecure));
            case InterruptedException ending -> new SendOutcome.Unknown("the service ended before the relay answered");
            // Whatever else cut the conversation off: it may have been after the data.
            default -> new SendOutcome.Unknown(reason(cause));
        };
    }
}
