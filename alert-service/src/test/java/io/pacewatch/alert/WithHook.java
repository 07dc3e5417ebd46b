package io.pacewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.contracts.EventContract;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests in which departments are called on webhooks as well. */
abstract class WithHook extends WithRelay {
    static final String QUERY = "?t=address-secret";

    private static final EventContract CONTRACT = EventContract.load();

    @ConfigProperty(name = "test.hook.port")
    int hookPort;

    Hook hook;

    @BeforeEach
    void openHook() throws IOException {
        hook = Hook.at(hookPort);
    }

    /** However the hook behaved, what it was sent is what the document of events says. */
    @AfterEach
    void closeHook() throws IOException {
        hook.close();
        assertThat(hook.received())
                .allSatisfy(call -> assertThat(CONTRACT.violations("webhook", call.headers(), call.body()))
                        .isEmpty());
    }
}
