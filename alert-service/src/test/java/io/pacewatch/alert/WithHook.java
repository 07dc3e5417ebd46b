package io.pacewatch.alert;

import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests in which departments are called on webhooks as well. */
abstract class WithHook extends WithRelay {
    static final String QUERY = "?t=address-secret";

    @ConfigProperty(name = "test.hook.port")
    int hookPort;

    Hook hook;

    @BeforeEach
    void openHook() throws IOException {
        hook = Hook.at(hookPort);
    }

    @AfterEach
    void closeHook() throws IOException {
        hook.close();
    }
}
