package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.verdict.VerdictEvent.Previous;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.news.NewsContext;
import io.pacewatch.target.news.NewsPolicy;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.pace.Judge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where verdicts are given: numbers them, decides whether they are news, and keeps where each goal stands. */
final class Bench {
    /** A goal's period, about which something was said before. */
    record Said(GoalKey goal, Period period) {}

    private final Map<GoalKey, Standing> standings = new HashMap<>();
    private final Map<GoalKey, Standing> before;
    private final Map<Said, Previous> said;
    private final Snapshots names;
    private final Instant now;
    private final List<OutgoingVerdict> given = new ArrayList<>();
    private final Set<GoalKey> changed = new LinkedHashSet<>();
    private final List<JudgingFailure> failures = new ArrayList<>();

    Bench(List<Standing> standings, Map<Said, Previous> said, Snapshots names, Instant now) {
        standings.forEach(s -> this.standings.put(s.goal().key(), s));
        this.before = Map.copyOf(this.standings);
        this.said = new HashMap<>(said);
        this.names = names;
        this.now = now;
    }

    List<Goal> goals() {
        return standings.values().stream().map(Standing::goal).toList();
    }

    Standing standing(GoalKey key) {
        return Objects.requireNonNull(standings.get(key), "no goal on the bench");
    }

    /** Judges on the business day of the judging. */
    FailsafeJudge with(Judge judge) {
        return new FailsafeJudge(judge, names, day(now), this::failed);
    }

    /** Writes down that a goal could not be judged. */
    void failed(String goal, RuntimeException cause) {
        failures.add(new JudgingFailure(goal, cause));
    }

    /** Goals that could not be judged, in order; one may be among them more than once. */
    List<JudgingFailure> failures() {
        return failures;
    }

    /** Whether something was said of this period before. */
    boolean saidOf(GoalKey key, Period period) {
        return said.containsKey(new Said(key, period));
    }

    void give(GoalKey key, Verdict verdict, Optional<Reading> reading, boolean current, Occasion occasion) {
        Standing standing = standing(key);
        Said about = new Said(key, verdict.period());
        Optional<Previous> previous = Optional.ofNullable(said.get(about));
        VerdictEvent event = event(standing, verdict, previous, reading, current, occasion);
        given.add(new OutgoingVerdict(event, occasion.trace()));
        changed.add(key);
        standings.put(key, standing.after(event));
        said.put(
                about,
                new Previous(
                        reading.map(Reading::value).orElse(null),
                        reading.map(Reading::status).orElse(null),
                        event.verdict().status()));
    }

    /** What cannot be put into words or weighed as news was not judged, either. */
    private VerdictEvent event(
            Standing standing,
            Verdict verdict,
            Optional<Previous> previous,
            Optional<Reading> reading,
            boolean current,
            Occasion occasion) {
        if (Judge.failed(verdict)) {
            return unjudged(standing, verdict, previous, reading, current, occasion);
        }
        try {
            GoalSnapshot goal = names.of(standing.goal());
            News news = NewsPolicy.decide(context(standing, verdict, previous, current, occasion));
            return event(standing, goal, verdict, previous, reading, current, news, occasion);
        } catch (RuntimeException e) {
            failed(standing.goal().key().text(), e);
            Verdict failed = Judge.cannotBeJudged(standing.goal(), verdict.period(), verdict.asOf(), verdict.cites());
            return unjudged(standing, failed, previous, reading, current, occasion);
        }
    }

    /** It opens, worsens and takes back nothing: neither the figure nor the goal has changed. */
    private VerdictEvent unjudged(
            Standing standing,
            Verdict verdict,
            Optional<Previous> previous,
            Optional<Reading> reading,
            boolean current,
            Occasion occasion) {
        GoalSnapshot goal = names.named(standing.goal());
        News news = News.suppressed(Objects.requireNonNull(verdict.reason(), "reason"));
        return event(standing, goal, verdict, previous, reading, current, news, occasion.as(Cause.RULE_CHANGE));
    }

    private VerdictEvent event(
            Standing standing,
            GoalSnapshot goal,
            Verdict verdict,
            Optional<Previous> previous,
            Optional<Reading> reading,
            boolean current,
            News news,
            Occasion occasion) {
        return new VerdictEvent(
                goal,
                verdict,
                reading.map(names::of).orElse(null),
                previous.orElse(null),
                occasion.cause(),
                current,
                news,
                standing.sequence() + 1,
                occasion.acceptedAt(),
                now);
    }

    private NewsContext context(
            Standing standing, Verdict verdict, Optional<Previous> previous, boolean current, Occasion occasion) {
        Goal goal = standing.goal();
        Indicator indicator = names.indicator(goal);
        return new NewsContext(
                verdict,
                occasion.cause(),
                standing.latest().map(e -> e.verdict().status()),
                previous,
                current,
                standing.closed(),
                standing.warned(),
                indicator.dueDay(verdict.period()),
                indicator.dueDay(indicator.after(verdict.period())),
                day(now),
                day(standing.loadedAt()).isAfter(goal.deadline()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Wire.ZONE);
    }

    List<OutgoingVerdict> given() {
        return given;
    }

    /** Those that were decided or opened again here, or from which a figure was taken. */
    List<Standing> turned() {
        Set<GoalKey> lessened = given.stream()
                .map(OutgoingVerdict::event)
                .filter(e -> e.cause() == Cause.DELETION)
                .map(e -> e.goal().key())
                .collect(Collectors.toSet());
        return changed().stream()
                .filter(s -> {
                    GoalKey key = s.goal().key();
                    Standing earlier = Objects.requireNonNull(before.get(key), "no goal on the bench");
                    return s.closed() != earlier.closed() || lessened.contains(key);
                })
                .toList();
    }

    List<Standing> changed() {
        return changed.stream().map(standings::get).toList();
    }
}
