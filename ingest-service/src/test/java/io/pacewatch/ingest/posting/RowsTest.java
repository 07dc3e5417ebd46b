package io.pacewatch.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.ingest.check.Draft;
import io.pacewatch.ingest.check.RowsGiven;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String HALF = "{'indicator':'airport-opens','region':'331100','period':'2025-H1','value':0.6";

    @Test
    void aRowThatAddsADayRepeatsNothing() {
        Rows rows = new Rows(RowsGiven.rowCheck());

        RowsGiven.raw("[%s},%s,'expectedOn':'2025-10-31'},%s,'expectedOn':'2025-10-31'},%s}]"
                        .formatted(HALF, HALF, HALF, HALF))
                .forEach(rows::accept);

        assertThat(rows.accepted()).extracting(Draft::row).containsExactly(1, 2);
        assertThat(rows.duplicates()).isEqualTo(2);
    }
}
