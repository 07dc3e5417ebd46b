package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import java.util.List;
import java.util.Random;

/**
 * Goals and figures of every rule, profile and direction, drawn from a seed, so that a case that fails can be had again.
 * Row numbers are unique: they name a reading.
 */
public final class AnyGoal {

    private static final List<Comparator> COMPARATORS = List.of(
            Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.EQUALS);

    /** Seeds that lie close together begin alike. */
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    private final Random random;
    private int rows;

    public AnyGoal(long seed) {
        this.random = new Random(seed * FAR_APART);
    }

    /** A goal with last years' figures and some of this year's. */
    public GoalGiven goal() {
        return switch (random.nextInt(8)) {
            case 0 -> growth("ytd-yoy");
            case 1 -> growth("point-yoy");
            case 2 -> history(profiled(compared(GoalKinds.count(number(1, 12)))), 0, 12);
            case 3 -> history(profiled(compared(GoalKinds.money(number(50, 150)))), 0, 150);
            case 4 -> level();
            case 5 -> staged();
            case 6 -> direction();
            default -> random.nextBoolean() ? history(GoalKinds.rank(3), 1, 7) : done();
        };
    }

    private GoalGiven growth(String measure) {
        GoalGiven given = compared(GoalKinds.growth(number(2, 10))).measure(measure);
        if (random.nextBoolean()) {
            given.lastYear("levels").unitOf("levels", Unit.HUNDRED_MILLION_YUAN);
            for (String year : List.of("2023", "2024", "2025")) {
                for (int month = 2; month <= 12; month++) {
                    given.reads(
                            version(year, month, 30 + 5 * month, 60 + 5 * month).indicator("levels"));
                    given.reads(version(year, month, 1, 9).indicator("levels-growth"));
                }
            }
        }
        return history(given, 0, 12);
    }

    private GoalGiven level() {
        GoalGiven given = random.nextBoolean() ? GoalKinds.stock(number(40, 60)) : GoalKinds.ratio("1.86");
        if (random.nextBoolean()) {
            given.lastYear(null);
        }
        return history(compared(given).baseline("2024", random.nextBoolean() ? null : "50"), 1, 60);
    }

    private GoalGiven staged() {
        GoalGiven given = random.nextBoolean() ? GoalKinds.startRate() : GoalKinds.staged("90", Unit.COUNT);
        return history(given.stage("2025-08-15", "85"), 0, 110);
    }

    private GoalGiven direction() {
        Comparator by = random.nextBoolean() ? Comparator.LESS_THAN : Comparator.MORE_THAN;
        if (random.nextBoolean()) {
            return history(GoalKinds.falls(Unit.COUNT, "ytd-level", "1").compares(by), 0, 40);
        }
        GoalGiven given = GoalKinds.outgrows("all").compares(by);
        for (int month = 2; month <= 12; month++) {
            given.reads(version("2025", month, 4, 8).indicator("all"));
        }
        return history(given, 3, 9);
    }

    private GoalGiven done() {
        GoalGiven given = GoalKinds.done().stage("2025-05-31", "0.5").stage("2025-11-30", "1");
        for (int month = 3; month <= 12; month += 3) {
            given.reads(version("2025", month, 0, 1)
                    .occurred("2025-0%d-01".formatted(1 + random.nextInt(9)))
                    .expected("2025-1%d-15".formatted(random.nextInt(3))));
        }
        return given;
    }

    private GoalGiven compared(GoalGiven given) {
        return random.nextInt(6) == 0
                ? given.about("0.2")
                : given.compares(COMPARATORS.get(random.nextInt(COMPARATORS.size())));
    }

    private GoalGiven profiled(GoalGiven given) {
        return switch (random.nextInt(4)) {
            case 0 -> given.lastYear(null);
            case 1 -> given.batch(1 + random.nextInt(12));
            case 2 -> given.stage("2025-04-11", "1").stage("2025-07-20", "3");
            default -> given;
        };
    }

    /** Three years of figures, with holes. */
    private GoalGiven history(GoalGiven given, int least, int most) {
        for (String year : List.of("2023", "2024", "2025")) {
            for (int month = 2; month <= 12; month++) {
                if (random.nextInt(5) > 0) {
                    given.reads(version(year, month, least, most));
                }
            }
        }
        return random.nextInt(4) == 0 ? given.strive() : given;
    }

    private ReadingGiven version(String year, int month, int least, int most) {
        ReadingStatus status = random.nextInt(8) == 0 ? ReadingStatus.ESTIMATED : ReadingStatus.PRELIMINARY;
        return ReadingGiven.of("%s-M%02d".formatted(year, month))
                .value(number(least, most))
                .status(status)
                .from("S", ++rows);
    }

    private String number(int least, int most) {
        int tenths = 10 * least + random.nextInt(10 * (most - least) + 1);
        return tenths / 10 + "." + tenths % 10;
    }

    /** One of these readings. */
    public Reading oneOf(List<Reading> readings) {
        return readings.get(random.nextInt(readings.size()));
    }

    /** A step up or down. */
    public String step() {
        return List.of("-5", "-1", "-0.1", "0.1", "1", "5").get(random.nextInt(6));
    }

    public Random random() {
        return random;
    }
}
