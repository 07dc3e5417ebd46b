package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.target.answers.BoardResource.Board;
import io.pacewatch.target.answers.BoardResource.Section;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts the goals of a region on a board. */
@ApplicationScoped
class BoardAnswers {
    private static final String HEADLINE = "headline";
    private static final Comparator<String> HEADLINE_FIRST =
            Comparator.comparing((String section) -> !section.equals(HEADLINE)).thenComparing(section -> section);

    private final Reads reads;
    private final GoalSearch goals;
    private final GoalAnswers answers;
    private final GoalsThen past;
    private final BusinessClock clock;
    private final DisclosurePolicy disclosure;
    private final String homeRegion;

    BoardAnswers(
            Reads reads,
            GoalSearch goals,
            GoalAnswers answers,
            GoalsThen past,
            BusinessClock clock,
            DisclosurePolicy disclosure,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.reads = reads;
        this.goals = goals;
        this.answers = answers;
        this.past = past;
        this.clock = clock;
        this.disclosure = disclosure;
        this.homeRegion = homeRegion;
    }

    Board board(@Nullable String region, @Nullable Integer year, Optional<Instant> asOf) {
        String where = region == null ? homeRegion : region;
        return asOf.isPresent()
                ? reads.judged(handle -> board(handle, where, year, asOf))
                : reads.stored(handle -> board(handle, where, year, asOf));
    }

    private Board board(Handle handle, String where, @Nullable Integer year, Optional<Instant> asOf) {
        Optional<Integer> when = Optional.ofNullable(year).or(() -> goals.year(handle, where, yearOf(asOf)));
        List<Section> sections = when.map(y -> sections(handle, where, y, asOf)).orElse(List.of());
        return new Board(where, when.orElse(null), asOf.orElse(clock.instant()), sections);
    }

    private int yearOf(Optional<Instant> asOf) {
        return asOf.map(then -> LocalDate.ofInstant(then, Wire.ZONE))
                .orElseGet(clock::today)
                .getYear();
    }

    private List<Section> sections(Handle handle, String region, int year, Optional<Instant> asOf) {
        Wanted wanted = Wanted.of(region, year, PageRequest.MOST);
        Map<String, List<ObjectNode>> bySection =
                asOf.map(then -> past.of(handle, wanted, then)).orElseGet(() -> now(handle, wanted)).stream()
                        .collect(Collectors.groupingBy(
                                goal -> goal.path("section").asText(""),
                                () -> new TreeMap<>(HEADLINE_FIRST),
                                Collectors.toList()));
        return bySection.entrySet().stream()
                .map(e -> new Section(e.getKey(), statuses(e.getValue()), e.getValue()))
                .toList();
    }

    private List<ObjectNode> now(Handle handle, Wanted wanted) {
        List<Standing> standings = goals.find(handle, wanted, disclosure.hidden(handle));
        Map<GoalKey, GoalDue> waited = answers.dues(handle, standings);
        return standings.stream()
                .map(standing -> answers.standing(standing, waited))
                .toList();
    }

    private static Map<String, Long> statuses(List<ObjectNode> goals) {
        return goals.stream()
                .collect(Collectors.groupingBy(g -> g.path("status").asText(), TreeMap::new, Collectors.counting()));
    }
}
