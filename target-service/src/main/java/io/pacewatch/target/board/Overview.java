package io.pacewatch.target.board;

import java.util.List;

/**
 * The board: how many goals stand where, the ways to those that one looks for, and the goals.
 *
 * @param counts      the statuses, worst first, each with its goals among those chosen
 * @param all         the way to the goals of any status among those chosen
 * @param filtered    true if not all goals are shown
 * @param clear       the way to all goals
 * @param translated  this page in the other language
 */
public record Overview(
        List<StatusCount> counts,
        StatusCount all,
        Choices choices,
        List<Group> groups,
        boolean filtered,
        String clear,
        String translated) {

    /** So many goals stand like this; {@code chosen} if only they are shown. */
    public record StatusCount(String status, String word, String shape, long goals, String link, boolean chosen) {}

    /** What the form offers. */
    public record Choices(
            List<Choice> regions, List<Choice> sections, List<Choice> departments, List<Choice> statuses) {}

    /** One of them. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The goals of one region in one section.
     *
     * @param anchor where the page jumps to
     * @param goals  how many there are
     * @param acting how many of them somebody has to act on
     * @param rows   those shown at once, worst first
     * @param folds  the others, by status
     */
    public record Group(
            String anchor,
            String region,
            String section,
            int goals,
            long acting,
            List<GoalCard> rows,
            List<Fold> folds) {}

    /** Goals of one status that nobody has to act on; {@code late} says of how many a figure is overdue. */
    public record Fold(String status, String word, String shape, long late, List<GoalCard> rows) {}
}
