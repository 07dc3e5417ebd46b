package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.delivery.AlertChannel;
import io.pacewatch.alert.delivery.Endpoint;
import io.pacewatch.alert.delivery.EndpointStore;
import io.pacewatch.alert.delivery.OutgoingMessage;
import io.pacewatch.alert.delivery.SendOutcome;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.kafka.CatalogueFollower;
import io.pacewatch.platform.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Sends messages as mail and reads the relay's answer: a 4xx may pass, a 5xx will not, silence leaves it open. */
@ApplicationScoped
class MailChannel implements AlertChannel {

    private final AlertSettings settings;
    private final CatalogueFollower catalogue;
    private final EndpointStore endpoints;
    private final InstantSource machine;
    private final MailPlace place;
    private final InternetAddress from;
    private final String domain;
    private final SmtpClient relay;

    MailChannel(
            MailSettings mail,
            AlertSettings settings,
            CatalogueFollower catalogue,
            EndpointStore endpoints,
            InstantSource machine,
            MailPlace place) {
        if (settings.sendLimit().compareTo(settings.lease()) >= 0) {
            throw new IllegalStateException("pacewatch.alert.send-limit must be shorter than pacewatch.alert.lease,"
                    + " or a message is sent by two at once");
        }
        this.settings = settings;
        this.catalogue = catalogue;
        this.endpoints = endpoints;
        this.machine = machine;
        this.place = place;
        this.from = sender(mail.from());
        this.relay = new SmtpClient(mail, from, settings.sendLimit());
        this.domain = address("pacewatch.alert.mail-domain", "alerts@" + settings.mailDomain())
                .domain();
        settings.fallbackAddress().ifPresent(address -> address("pacewatch.alert.fallback-address", address));
    }

    private static InternetAddress sender(String written) {
        try {
            InternetAddress read = InternetAddress.parse(written, false)[0];
            return new InternetAddress(
                    address("pacewatch.mail.from", read.getAddress()).toString(),
                    read.getPersonal(),
                    StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException("pacewatch.mail.from: " + e.getMessage(), e);
        }
    }

    /** A setting that no relay takes ends the start, instead of every mail. */
    private static MailAddress address(String setting, String written) {
        try {
            return MailAddress.of(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(setting + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        String written = String.valueOf(message.endpoint().address());
        Optional<LocalName> fault = MailAddress.fault(written).map(MailAddress.Fault::words);
        return fault.isPresent()
                ? new SendOutcome.Refused("the address " + fault.get().en())
                : relay.send(mail(message, MailAddress.of(written)));
    }

    private MimeMail mail(OutgoingMessage message, MailAddress to) {
        MailView view = view(message);
        return MimeMail.write(
                from,
                to,
                OffsetDateTime.ofInstant(machine.instant(), Wire.ZONE),
                MailHeaders.of(message, domain),
                new MimeMail.Words(
                        view.subject(),
                        MailTemplates.text(view).render(),
                        MailTemplates.html(view).render()));
    }

    private MailView view(OutgoingMessage message) {
        MailView view = MailWriter.write(message, catalogue.catalogue().workingDays(), place);
        Endpoint to = message.endpoint();
        if (!to.isFallback()) {
            return view;
        }
        return message.isHandedOn()
                ? FallbackNotice.on(view, endpoints.name(to.department()), settings.fallbackAfter())
                : FallbackNotice.correcting(view, endpoints.name(to.department()));
    }
}
