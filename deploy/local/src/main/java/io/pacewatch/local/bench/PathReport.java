package io.pacewatch.local.bench;

import java.util.List;

/**
 * What a measurement of the whole path found, in milliseconds.
 *
 * @param processors   how many the machine has
 * @param firstVerdict after a cold start: from the first post to its verdict at a reader of the topic
 * @param firstMail    the same for its mail
 * @param verdictBar   what p99 of a verdict must stay below at 200 readings a second
 * @param dashboardsDiffer whether a dashboard shows a figure that is further from ours than it may be
 * @param mailBar      what p99 of a mail must stay below
 */
public record PathReport(
        int processors,
        double firstVerdict,
        double firstMail,
        double verdictBar,
        double mailBar,
        boolean lost,
        boolean dashboardsDiffer,
        List<RateResult> rates) {
    private static final double VERDICT_BAR = 50;
    private static final double MAIL_BAR = 500;

    static PathReport of(PathRun first, List<RateResult> rates) {
        return new PathReport(
                Runtime.getRuntime().availableProcessors(),
                first.verdict().max(),
                first.mail().max(),
                VERDICT_BAR,
                MAIL_BAR,
                first.lost() || rates.stream().anyMatch(RateResult::lost),
                rates.stream().flatMap(rate -> rate.dashboards().stream()).anyMatch(each -> !each.holds()),
                List.copyOf(rates));
    }
}
