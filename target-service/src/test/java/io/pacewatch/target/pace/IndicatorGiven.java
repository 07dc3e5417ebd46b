package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;

/** The indicator of a goal in a test: due on the 25th, a year's figure at the end of January. */
final class IndicatorGiven {

    private IndicatorGiven() {}

    static Indicator of(Unit unit, String measure, Frequency frequency, String resolution) {
        return new Indicator(
                "own",
                new LocalName("指标", "the indicator"),
                unit,
                Measure.parse(measure),
                frequency,
                new BigDecimal(resolution),
                new ReleaseRule(25, "01-31"),
                "bureau:lishui-stats",
                ReadingStatus.PRELIMINARY,
                null);
    }
}
