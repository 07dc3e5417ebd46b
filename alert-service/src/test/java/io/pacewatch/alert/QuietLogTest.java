package io.pacewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a statement was given is in no log, however it fails. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class QuietLogTest {

    private static final String SECRET = "https://hooks.lishui.example/t=address-secret";

    @Inject
    Jdbi jdbi;

    @Test
    void aStatementThatFailsDoesNotSayWhatItWasGiven() {
        Throwable incomplete = catchThrowable(() -> jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO alert.endpoint (id, channel, address) VALUES ('x', 'webhook', :address)")
                .bind("address", SECRET)
                .execute()));
        Throwable batched = catchThrowable(() -> jdbi.useHandle(h -> h.prepareBatch(
                        "INSERT INTO alert.endpoint (id, channel, address) VALUES ('x', 'webhook', :address)")
                .bind("address", SECRET)
                .add()
                .execute()));

        assertThat(printed(incomplete)).contains("not-null constraint").doesNotContain(SECRET);
        assertThat(printed(batched)).contains("not-null constraint").doesNotContain(SECRET);
    }

    /** As a log shows it, with all its causes. */
    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
