package io.pacewatch.target;

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
    private static final String SECRET = "Zhang San, 13800000000";
    private static final String INCOMPLETE = "insert into catalogue (key, loaded_at) values (:key, now())";

    @Inject
    Jdbi jdbi;

    @Test
    void aStatementThatFailsDoesNotSayWhatItWasGiven() {
        Throwable single = catchThrowable(() -> jdbi.useHandle(
                handle -> handle.createUpdate(INCOMPLETE).bind("key", SECRET).execute()));
        Throwable batched = catchThrowable(() -> jdbi.useHandle(handle ->
                handle.prepareBatch(INCOMPLETE).bind("key", SECRET).add().execute()));

        assertThat(printed(single)).contains("not-null constraint").doesNotContain(SECRET);
        assertThat(printed(batched)).contains("not-null constraint").doesNotContain(SECRET);
    }

    /** As a log shows it, with all its causes. */
    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
