package io.pacewatch.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseRefusalTest {

    @Test
    void whatTheDatabaseCannotHoldIsTheRequestsFault() {
        assertThat(DatabaseRefusal.isOfData(new IllegalStateException(new SQLException("NUL", "22021"))))
                .isTrue();
    }

    @Test
    void allElseIsOurs() {
        assertThat(DatabaseRefusal.isOfData(new SQLException("gone", "08006"))).isFalse();
        assertThat(DatabaseRefusal.isOfData(new SQLException("unknown"))).isFalse();
        assertThat(DatabaseRefusal.isOfData(new IllegalStateException())).isFalse();
    }
}
