package io.pacewatch.alert.channel.webhook;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.channel.mail.MailPlace;
import io.pacewatch.alert.delivery.AlertChannel;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.RetryPlan;
import io.pacewatch.alert.delivery.SendOutcome;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts messages to a department's own program. */
@ApplicationScoped
class WebhookChannel implements AlertChannel {

    private final WebhookSettings settings;
    private final InstantSource machine;
    private final HookPlace hooks;
    private final HookClient client;
    private final MailPlace links;

    WebhookChannel(
            WebhookSettings settings, AlertSettings alerts, InstantSource machine, Vertx vertx, MailPlace links) {
        if (settings.sendLimit().compareTo(alerts.lease()) >= 0) {
            throw new IllegalStateException("pacewatch.webhook.send-limit must be shorter than pacewatch.alert.lease,"
                    + " or a message is sent by two at once");
        }
        this.settings = settings;
        this.machine = machine;
        this.hooks = new HookPlace(AllowedNetworks.of(settings.allowNetworks()), settings.connectLimit());
        this.client = new HookClient(vertx, settings.connectLimit(), settings.trustFile());
        this.links = links;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Optional<RetryPlan> retry() {
        return Optional.of(new RetryPlan(settings.retry(), settings.giveUpAfter(), settings.jitterPercent()));
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        long begun = System.nanoTime();
        URI hook = URI.create(String.valueOf(message.endpoint().address()));
        try {
            List<byte[]> keys = keys(message);
            byte[] body = HookBody.of(message, links);
            InetAddress address = hooks.of(hook);
            Duration left = settings.sendLimit().minusNanos(System.nanoTime() - begun);
            return client.post(hook, address, headers(message.id(), keys, body), body, left)
                    .outcome(machine.instant());
        } catch (SigningKeys.NoKeyException e) {
            return new SendOutcome.Barred(e.getMessage() + ", the endpoint is paused");
        } catch (HookPlace.RefusedException e) {
            return new SendOutcome.NotSent(String.valueOf(e.getMessage()));
        } catch (InterruptedException ending) {
            return new SendOutcome.NotTried("the service ended before the hook was called");
        }
    }

    private List<byte[]> keys(OutgoingMessage message) throws SigningKeys.NoKeyException {
        String secret = message.endpoint().secret();
        Optional<Path> directory = settings.secretsDir();
        if (secret == null || directory.isEmpty()) {
            throw new SigningKeys.NoKeyException(
                    secret == null ? "the endpoint names no keys" : "pacewatch.webhook.secrets-dir is not set");
        }
        return new SigningKeys(directory.get()).of(secret);
    }

    private Map<String, String> headers(String id, List<byte[]> keys, byte[] body) {
        long timestamp = machine.instant().getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/cloudevents+json; charset=utf-8",
                "User-Agent",
                "Pacewatch",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                Signature.header(keys, id, timestamp, body));
    }
}
