package io.pacewatch.local.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Measures the judging: what a reading costs when few and when many are stored, and how long the month-end of a whole
 * country takes. Both go the way of every reading, through HTTP and the broker, to the verdict on the topic.
 */
public final class JudgeBench {
    private static final int MONTHS_WITH_FIGURES = 11;
    private static final int STEPS_TOLD = 10;

    private final JudgeSettings settings;
    private final Consumer<String> tell;
    private int serial;

    /** Tells how it goes, line by line. */
    public JudgeBench(JudgeSettings settings, Consumer<String> tell) {
        this.settings = settings;
        this.tell = tell;
    }

    /** Starts two stacks on this empty directory, one after the other, measures, and stops them. */
    public JudgeReport measure(Path directory) {
        List<JudgeReport.Depth> depths = depths(directory.resolve("depth"));
        return JudgeReport.of(depths, monthEnd(directory.resolve("country")));
    }

    private List<JudgeReport.Depth> depths(Path directory) {
        Country province = JudgeSettings.PROVINCE;
        try (CountryStack stack = start(directory, province)) {
            int periods = settings.shallow() / province.goals();
            fill(stack, province, 0, periods);
            // Before the first run everything is interpreted; the runs of both depths are to be alike.
            run(stack, province);
            JudgeReport.Depth shallow = depth(stack, province, settings.shallow());
            fill(stack, province, periods, settings.deep() / province.goals());
            return List.of(shallow, depth(stack, province, settings.deep()));
        }
    }

    private CountryStack start(Path directory, Country country) {
        tell.accept("Starting a stack of its own in " + directory);
        return CountryStack.start(directory, country, settings.posters());
    }

    private void load(CountryStack stack, Country country) {
        tell.accept("Importing %,d goals".formatted(country.goals()));
        stack.loadGoals(progress("counties", country.counties()));
    }

    /** Stores one figure of each goal for each of these months before the year that is judged, newest first. */
    private void fill(CountryStack stack, Country country, int from, int to) {
        if (from == 0) {
            load(stack, country);
        }
        tell.accept("Storing %,d readings of earlier years".formatted((to - from) * country.goals()));
        IntConsumer progress = progress("months", to - from);
        for (int back = from; back < to; back++) {
            int year = 2024 - back / MONTHS_WITH_FIGURES;
            int month = 12 - back % MONTHS_WITH_FIGURES;
            Instant published = LocalDate.of(year, month, 25)
                    .plusMonths(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            String period = "%d-M%02d".formatted(year, month);
            stack.post(country.counties(), county -> country.figures(county, period, published, 0));
            progress.accept(back - from + 1);
        }
        stack.settle();
    }

    private JudgeReport.Depth depth(CountryStack stack, Country country, int stored) {
        List<Double> micros = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        for (int i = 1; i <= settings.runs(); i++) {
            loads.add(load());
            double seconds = run(stack, country);
            micros.add(seconds * 1e6 / country.goals());
            tell.accept("%,d stored, run %d of %d: %,d readings judged in %.2f s, %.0f/s"
                    .formatted(stored, i, settings.runs(), country.goals(), seconds, country.goals() / seconds));
        }
        return new JudgeReport.Depth(
                stored,
                country.goals(),
                Spread.of(micros),
                Spread.of(micros.stream().map(each -> 1e6 / each).toList()),
                loads);
    }

    private double run(CountryStack stack, Country country) {
        int now = ++serial;
        Instant published = Country.TODAY.minusSeconds(86_400).plusSeconds(now);
        return stack.judged(county -> country.figures(county, Country.PERIOD, published, now))
                .orElseThrow(() -> new IllegalStateException(
                        "verdicts are lost: %,d of %,d came".formatted(stack.verdicts(), country.goals())));
    }

    private JudgeReport.MonthEnd monthEnd(Path directory) {
        Country country = settings.country();
        try (CountryStack stack = start(directory, country)) {
            long begin = System.nanoTime();
            load(stack, country);
            double loadSeconds = (System.nanoTime() - begin) / 1e9;
            stack.settle();
            tell.accept("Month-end: %,d counties post %,d readings".formatted(country.counties(), country.goals()));
            double load = load();
            Optional<Double> seconds = stack.judged(
                    county -> country.figures(county, Country.PERIOD, Country.TODAY.minusSeconds(86_400), 0));
            return new JudgeReport.MonthEnd(country.goals(), loadSeconds, seconds.orElse(null), load, stack.verdicts());
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private IntConsumer progress(String what, int all) {
        int step = Math.max(1, all / STEPS_TOLD);
        return done -> {
            if (done % step == 0) {
                tell.accept("  %,d of %,d %s".formatted(done, all, what));
            }
        };
    }
}
