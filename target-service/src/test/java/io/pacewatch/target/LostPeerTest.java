package io.pacewatch.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A host that is gone says nothing any more: neither side of a connection waits for the other for ever. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LostPeerTest {

    @Inject
    Jdbi jdbi;

    @Test
    void theDatabaseEndsATransactionThatNobodyGoesOnWith() {
        String limit = jdbi.withHandle(handle -> handle.createQuery("show idle_in_transaction_session_timeout")
                .mapTo(String.class)
                .one());

        assertThat(limit).isEqualTo("30s");
    }

    @Test
    void theServiceLeavesADatabaseThatDoesNotAnswer() throws SQLException {
        int limit = jdbi.withHandle(handle -> handle.getConnection().getNetworkTimeout());

        assertThat(Duration.ofMillis(limit)).isEqualTo(Duration.ofMinutes(2));
    }
}
