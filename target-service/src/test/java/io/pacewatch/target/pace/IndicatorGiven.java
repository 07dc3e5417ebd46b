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
public final class IndicatorGiven {

    private IndicatorGiven() {}

    static Indicator of(Unit unit, String measure, Frequency frequency, String resolution) {
        return of("own", new LocalName("指标", "the indicator"), unit, measure, frequency, resolution);
    }

    /** Another growth rate, for a goal that is held against it. */
    public static Indicator growth(String id, LocalName name) {
        return of(id, name, Unit.PERCENT, "ytd-yoy", Frequency.MONTHLY, "0.1");
    }

    private static Indicator of(
            String id, LocalName name, Unit unit, String measure, Frequency frequency, String resolution) {
        return new Indicator(
                id,
                name,
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
