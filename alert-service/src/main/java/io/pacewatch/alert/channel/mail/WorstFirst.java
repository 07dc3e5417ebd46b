package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** What needs a head of department most comes first: the worst status, then the widest gap for the goal's size. */
public final class WorstFirst {

    private static final Comparator<Item> ORDER = Comparator.comparingInt(WorstFirst::rank)
            .thenComparing(WorstFirst::relativeGap, Comparator.reverseOrder())
            .thenComparing(Item::episode);

    private WorstFirst() {}

    /** The items in that order. */
    public static List<Item> sort(List<Item> items) {
        return items.stream().sorted(ORDER).toList();
    }

    private static int rank(Item item) {
        return switch (item.event().verdict().status()) {
            case MISSED -> 0;
            case BEHIND -> 1;
            case AT_RISK -> 2;
            case UNKNOWN, NOT_DUE, UNRECOGNISED -> 3;
            case ON_PACE -> 4;
            case ACHIEVED -> 5;
        };
    }

    private static BigDecimal relativeGap(Item item) {
        Verdict verdict = item.event().verdict();
        BigDecimal gap = verdict.gap();
        BigDecimal expected = verdict.expected();
        return gap == null || expected == null || expected.signum() == 0
                ? BigDecimal.ZERO
                : gap.divide(expected, MathContext.DECIMAL64).abs();
    }
}
