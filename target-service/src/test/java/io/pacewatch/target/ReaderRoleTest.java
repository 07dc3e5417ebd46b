package io.pacewatch.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.contracts.ReaderRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Dashboards read the views that are made for them, and nothing else. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReaderRoleTest extends WithBureau {
    @Inject
    DataSource database;

    @Test
    void readsTheViewsAndNothingElse() {
        ReaderRole reader = new ReaderRole(database);

        assertThat(reader.mayRead())
                .containsExactly(
                        "target.dashboard_goal",
                        "target.dashboard_late",
                        "target.dashboard_reading",
                        "target.dashboard_verdict")
                .allSatisfy(view -> assertThat(reader.refusal("select * from " + view + " limit 3"))
                        .isEmpty());
        assertThat(reader.mayChange()).isEmpty();
        for (String kept : List.of(
                "select event from target.verdict",
                "select note from target.reading_version",
                "create table target.mine (id int)")) {
            assertThat(reader.refusal(kept))
                    .hasValueSatisfying(refusal -> assertThat(refusal).contains("permission denied"));
        }
    }

    /** Whole documents and free text could hold the name of a person or an address. */
    @Test
    void seesNoDocumentsAndNoFreeText() {
        assertThat(new ReaderRole(database).columns())
                .isNotEmpty()
                .noneMatch(column -> column.matches(".*( jsonb?|[._](leader|note|source|mail|reason|changed_by) .*)"));
    }
}
