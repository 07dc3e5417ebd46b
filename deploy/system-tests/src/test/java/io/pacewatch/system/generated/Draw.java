package io.pacewatch.system.generated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws what one request is made of, the same for the same seed and number. */
final class Draw {

    private static final long APART = 1_000_003;

    private final RandomGenerator random;

    Draw(long seed, int number) {
        random = new SplittableRandom(seed * APART + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T from(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
