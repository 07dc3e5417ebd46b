package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.kafka.Catalogue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who published a figure is said by name, whoever it is. */
class SnapshotsTest {
    private static final LocalName STATISTICS = new LocalName("丽水市统计局", "Lishui Bureau of Statistics");
    private static final LocalName COMMERCE = new LocalName("市商务局", "Lishui Municipal Bureau of Commerce");
    private static final Map<String, CatalogueRecord> RECORDS = Stream.of(
                    new Bureau("lishui-stats", STATISTICS, "331100", null, null),
                    new Department("commerce", COMMERCE, "331100", "swj@lishui.example", "zh"))
            .collect(Collectors.toMap(CatalogueRecord::key, Function.identity()));

    private final Snapshots snapshots = new Snapshots(new Catalogue(RECORDS));

    @Test
    void bureausAndDepartmentsPublishUnderTheirNames() {
        assertThat(snapshots.publisher("lishui-stats")).contains(STATISTICS);
        assertThat(snapshots.publisher("commerce")).contains(COMMERCE);
        assertThat(snapshots.publisher("nobody")).isEmpty();
    }
}
