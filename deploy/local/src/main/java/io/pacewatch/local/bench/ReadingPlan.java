package io.pacewatch.local.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The readings of a measurement in the order in which they are posted. Each is a revision with a value that no other
 * has, so each calls forth one verdict. In a warned region the status changes from one reading to the next between
 * behind and on pace, and each change is one mail: a warning or its correction. Elsewhere all stay on pace.
 */
final class ReadingPlan {
    private static final int MILLIONTHS = 6;
    private static final long BEHIND = 1_000_000;
    private static final long ON_PACE = 8_000_000;
    private static final long MOST = 900_000;
    private static final Instant FIRST_PUBLISHED = BenchCatalogue.TODAY.minus(Duration.ofDays(1));

    private final BenchCatalogue catalogue;
    private final Map<String, Boolean> behind = new HashMap<>();
    private long planned;
    private long steady;
    private long warned;

    ReadingPlan(BenchCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The next reading; regions take turns. */
    PlannedReading next(boolean mails) {
        planned++;
        if (planned > MOST) {
            throw new IllegalStateException("more than " + MOST + " readings in one measurement");
        }
        String region = mails
                ? BenchCatalogue.region(catalogue.steady() + (int) (warned++ % catalogue.warned()))
                : BenchCatalogue.region((int) (steady++ % catalogue.steady()));
        boolean falls = mails && behind.merge(region, true, (was, turned) -> !was);
        BigDecimal value = BigDecimal.valueOf((falls ? BEHIND : ON_PACE) + planned, MILLIONTHS);
        return new PlannedReading(region, value, FIRST_PUBLISHED.plusMillis(planned), mails);
    }
}
