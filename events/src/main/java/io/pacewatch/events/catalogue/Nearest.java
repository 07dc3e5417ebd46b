package io.pacewatch.events.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that a mistyped one is nearest to, by letters left out, added, exchanged or swapped with their
 * neighbour. Two such slips are allowed, one in short names; there may be a hundred thousand rows, so that names of
 * another length are not compared.
 */
public final class Nearest {

    private static final int MOST_SLIPS = 2;
    private static final int SHORT = 5;

    private Nearest() {}

    /** The nearest of the known names, if one is near enough. */
    public static Optional<String> to(String typed, Collection<String> known) {
        int allowed = typed.length() <= SHORT ? 1 : MOST_SLIPS;
        record Candidate(String name, int slips) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= allowed)
                .map(name -> new Candidate(name, slips(typed, name)))
                .filter(c -> c.slips() <= allowed)
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static int slips(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
