package io.pacewatch.alert;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests on the running service whose mails go through a relay that can be made to misbehave. */
abstract class WithRelay {
    static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stage stage;

    @ConfigProperty(name = "pacewatch.mail.port")
    int mailPort;

    @ConfigProperty(name = "test.relay.port")
    int relayPort;

    Relay relay;

    @BeforeEach
    void openRelay() throws IOException {
        relay = new Relay(mailPort, relayPort);
        relay.open();
    }

    @AfterEach
    void closeRelay() throws IOException {
        relay.close();
    }
}
