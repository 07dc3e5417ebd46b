package io.pacewatch.target.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.IndicatorGiven;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever published a figure and whatever a goal is held against is said by name. */
class SnapshotsTest {
    private static final LocalName STATISTICS = new LocalName("丽水市统计局", "Lishui Bureau of Statistics");
    private static final LocalName COMMERCE = new LocalName("市商务局", "Lishui Municipal Bureau of Commerce");
    private static final LocalName LEAD = new LocalName("市发展改革委", "Development and Reform");
    private static final LocalName LISHUI = new LocalName("丽水市", "Lishui");
    private static final LocalName ALL = new LocalName("全部投资增速", "Growth of all investment");
    private static final Map<String, CatalogueRecord> RECORDS = Stream.of(
                    new Bureau("lishui-stats", STATISTICS, "331100", null, null),
                    new Region("331100", LISHUI, null, "city"),
                    new Department("development-reform", LEAD, "331100", "fgw@lishui.example", "zh"),
                    GoalKinds.outgrows("all").indicator(),
                    IndicatorGiven.growth("all", ALL),
                    new Department("commerce", COMMERCE, "331100", "swj@lishui.example", "zh"))
            .collect(Collectors.toMap(CatalogueRecord::key, Function.identity()));

    private final Snapshots snapshots = new Snapshots(new Catalogue(RECORDS));

    @Test
    void bureausAndDepartmentsPublishUnderTheirNames() {
        assertThat(snapshots.publisher("lishui-stats")).contains(STATISTICS);
        assertThat(snapshots.publisher("commerce")).contains(COMMERCE);
        assertThat(snapshots.publisher("nobody")).isEmpty();
    }

    @Test
    void whatAGoalIsToOutgrowIsNamed() {
        GoalGiven outgrows = GoalKinds.outgrows("all");

        assertThat(snapshots.of(outgrows.goal()).againstName()).isEqualTo(ALL);
        assertThat(snapshots.of(GoalKinds.outgrows("unknown").goal()).againstName())
                .isNull();
        assertThat(snapshots
                        .of(GoalKinds.falls(Unit.COUNT, "ytd-level", "1").goal())
                        .againstName())
                .isNull();
    }
}
