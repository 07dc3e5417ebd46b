package io.pacewatch.target.board;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.board.GoalCard.Waits;
import io.pacewatch.target.due.GoalDues;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts on cards where goals stand today and what they wait for. */
@ApplicationScoped
class GoalCards {
    private final GoalDues dues;
    private final BusinessClock clock;

    GoalCards(GoalDues dues, BusinessClock clock) {
        this.dues = dues;
        this.clock = clock;
    }

    /** The goals with their cards, in their order. */
    List<Listed> of(Handle handle, List<Standing> standings, Catalogue names, Words words) {
        Map<GoalKey, GoalDue> waited = dues.of(handle, standings, names, clock.instant());
        return standings.stream()
                .map(s -> new Listed(s.goal(), card(s, waited, names, words)))
                .toList();
    }

    private static GoalCard card(Standing standing, Map<GoalKey, GoalDue> waited, Catalogue names, Words words) {
        GoalSnapshot goal =
                standing.latest().map(VerdictEvent::goal).orElseGet(() -> new Snapshots(names).named(standing.goal()));
        GoalDue due = waited.getOrDefault(standing.goal().key(), GoalDue.NOTHING);
        Waits waits = new Waits(
                said(due.awaiting(), goal, words, words::awaiting), said(due.late(), goal, words, words::late));
        return standing.latest()
                .map(e -> card(e, waits, words))
                .orElseGet(() -> withoutFigure(goal, due, waits, words));
    }

    private static GoalCard withoutFigure(GoalSnapshot goal, GoalDue due, Waits waits, Words words) {
        return due.silence() == null
                ? GoalCard.withoutFigure(goal, waits, words)
                : GoalCard.of(goal, due.silence(), waits, false, words);
    }

    private static String said(
            @Nullable PeriodDue due, GoalSnapshot goal, Words words, BinaryOperator<String> sentence) {
        return due == null
                ? ""
                : sentence.apply(
                        PeriodWords.of(due.period(), goal.accumulation()).in(words.language()),
                        due.dueBy().toString());
    }

    /** What was said at one time. */
    static GoalCard card(VerdictEvent e, Waits waits, Words words) {
        boolean madeUp = e.reading() != null && e.reading().madeUp();
        return GoalCard.of(e.goal(), e.verdict(), waits, madeUp, words);
    }
}
