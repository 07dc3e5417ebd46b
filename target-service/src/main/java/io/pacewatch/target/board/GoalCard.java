package io.pacewatch.target.board;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.FigureWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.ProjectionWords;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.target.sentence.Sentence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a page shows it, all in the reader's language. What there is none of is an empty text.
 *
 * @param link        path of its own page, to which the language is added
 * @param name        its name
 * @param wording     the official wording, always as published
 * @param lead        who answers for it
 * @param leadLink    the board with the goals of the same department
 * @param status      the case, for its colour
 * @param statusWord  the word, which comes first
 * @param statusShape the shape that repeats it
 */
public record GoalCard(
        String link,
        String name,
        String region,
        String wording,
        String lead,
        String leadLink,
        String status,
        String statusWord,
        String statusShape,
        String period,
        String figure,
        String gap,
        String requiredPace,
        String outlook,
        String sentence,
        String awaiting,
        String late,
        boolean preliminary,
        boolean madeUp) {

    /** Figures that it waits for, beside its status: the closing one, and one that is late. */
    record Waits(String awaiting, String late) {
        static final Waits NOTHING = new Waits("", "");
    }

    /** Of which nothing is out yet: counted with what is not due, whose word would be wrong of a figure that is late. */
    static GoalCard withoutFigure(GoalSnapshot goal, Waits waits, Words words) {
        return of(goal, Status.NOT_DUE, words.nothing(), null, waits, false, words);
    }

    /** Of which nothing is said any more, since the goal was taken away. */
    static GoalCard withdrawn(GoalSnapshot goal, Words words) {
        return of(goal, Status.UNKNOWN, words.goalWithdrawn(), null, Waits.NOTHING, false, words);
    }

    static GoalCard of(GoalSnapshot goal, Verdict v, Waits waits, boolean madeUp, Words words) {
        return of(goal, v.status(), word(goal, v, words), v, waits, madeUp, words);
    }

    private static GoalCard of(
            GoalSnapshot goal,
            Status status,
            String word,
            @Nullable Verdict v,
            Waits waits,
            boolean madeUp,
            Words words) {
        String language = words.language();
        return new GoalCard(
                "/goals/%s?region=%s&year=%d".formatted(goal.id(), goal.region(), goal.year()),
                goal.name().in(language),
                goal.regionName().in(language),
                goal.wording() == null ? "" : goal.wording(),
                goal.leadName().in(language),
                BoardFilter.ALL.withDepartment(goal.lead()).link(language),
                status.name(),
                word,
                status.shape(),
                v == null ? "" : PeriodWords.of(v.period(), goal.accumulation()).in(language),
                v == null || v.actual() == null ? "" : ChangeWords.judged(goal, v, v.actual(), language),
                v == null || v.gap() == null ? "" : signed(goal, v.gap(), language),
                v == null || v.requiredPace() == null ? "" : pace(goal, v.requiredPace(), words),
                v == null || v.projection() == null ? "" : ProjectionWords.whole(goal, v, v.projection(), language),
                v == null ? "" : Sentence.of(goal, v, madeUp).in(language),
                waits.awaiting(),
                waits.late(),
                v != null && v.preliminary(),
                madeUp);
    }

    static String word(GoalSnapshot goal, Verdict v, Words words) {
        return StatusWord.of(goal, v).in(words.language());
    }

    private static String signed(GoalSnapshot goal, BigDecimal gap, String language) {
        String sign = gap.signum() > 0 ? "+" : gap.signum() < 0 ? "−" : "";
        return sign + FigureWords.difference(goal.rule(), goal.unit(), gap.abs(), language);
    }

    /** A growth rate for the rest of the year; of amounts, how much a month; for a stock's growth only the sentence. */
    private static String pace(GoalSnapshot goal, BigDecimal pace, Words words) {
        String said = goal.unit().say(FigureWords.pace(goal, pace), words.language());
        return switch (goal.rule()) {
            case GROWTH -> goal.accumulation() == Accumulation.POINT ? "" : said;
            case CUMULATIVE -> said + words.month();
            case LEVEL, STAGED, DONE, DIRECTION, RANK, UNRECOGNISED -> said;
        };
    }
}
