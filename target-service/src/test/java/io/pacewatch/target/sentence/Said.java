package io.pacewatch.target.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.target.pace.GoalGiven;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a goal of Lishui, in both languages. */
final class Said {

    private Said() {}

    static GoalSnapshot snapshot(GoalGiven given) {
        return snapshot(given, null);
    }

    static GoalSnapshot snapshot(GoalGiven given, @Nullable Indicator against) {
        Region lishui = new Region("331100", new LocalName("丽水市", "Lishui"), null, "city");
        Department lead = new Department(
                "development-reform",
                new LocalName("市发展改革委", "Development and Reform"),
                "331100",
                "fgw@lishui.example",
                "zh");
        return GoalSnapshot.of(given.goal(), given.indicator(), against, lishui, lead, List.of());
    }

    static LocalName said(GoalGiven given, String period) {
        return Sentence.of(snapshot(given), given.judged(period), false);
    }

    static void says(LocalName said, String zh, String en) {
        assertThat(said.zh()).isEqualTo(zh);
        assertThat(said.en()).isEqualTo(en);
    }
}
