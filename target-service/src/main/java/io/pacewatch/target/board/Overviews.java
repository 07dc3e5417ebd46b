package io.pacewatch.target.board;

import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.target.board.Overview.Choice;
import io.pacewatch.target.board.Overview.Choices;
import io.pacewatch.target.board.Overview.Fold;
import io.pacewatch.target.board.Overview.Group;
import io.pacewatch.target.board.Overview.StatusCount;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders goals into the overview that a reader asked for. */
record Overviews(BoardFilter filter, Words words, BoardSettings settings) {
    /** The goals of one region, in a year. */
    record RegionGoals(Region region, int year, List<Listed> goals) {}

    private static final String HEADLINE = "headline";
    private static final Comparator<String> HEADLINE_FIRST =
            Comparator.comparing((String s) -> !s.equals(HEADLINE)).thenComparing(s -> s);
    private static final List<Status> STATUSES = Arrays.stream(Status.values())
            .filter(s -> s != Status.UNRECOGNISED)
            .sorted(Comparator.comparingInt(Listed::rank))
            .toList();

    Overview of(List<RegionGoals> regions) {
        List<Listed> listed = regions.stream().flatMap(r -> r.goals().stream()).toList();
        List<Listed> ofAnyStatus =
                listed.stream().filter(filter.withStatus(null)::matches).toList();
        return new Overview(
                STATUSES.stream().map(s -> count(s, ofAnyStatus)).toList(),
                new StatusCount("", words.all(), "", ofAnyStatus.size(), link(null), filter.status() == null),
                choices(regions, listed),
                regions.stream().flatMap(r -> groups(r).stream()).toList(),
                !filter.all(),
                BoardFilter.ALL.link(words.language()),
                filter.link(words.otherLanguage()));
    }

    private StatusCount count(Status status, List<Listed> among) {
        return new StatusCount(
                status.name(),
                words.of(status),
                status.shape(),
                among.stream().filter(l -> l.status() == status).count(),
                link(status.name()),
                status.name().equals(filter.status()));
    }

    private String link(@Nullable String status) {
        return filter.withStatus(status).link(words.language());
    }

    private Choices choices(List<RegionGoals> regions, List<Listed> listed) {
        return new Choices(
                regions.stream()
                        .map(r -> choice(r.region().code(), r.region().name().in(words.language()), filter.region()))
                        .toList(),
                sections(regions),
                departments(listed),
                STATUSES.stream()
                        .map(s -> choice(s.name(), words.of(s), filter.status()))
                        .toList());
    }

    /** Named as the first region that has such a section names it, which is the one that the board is about. */
    private List<Choice> sections(List<RegionGoals> regions) {
        Map<String, String> names = new LinkedHashMap<>();
        regions.forEach(r -> sectionsOf(r).forEach(s -> names.putIfAbsent(s, name(r, s))));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(HEADLINE_FIRST))
                .map(e -> choice(e.getKey(), e.getValue(), filter.section()))
                .toList();
    }

    private List<Choice> departments(List<Listed> listed) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag(words.language()));
        Map<String, String> names = listed.stream()
                .collect(Collectors.toMap(l -> l.goal().lead(), l -> l.card().lead(), (a, b) -> a));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(alphabet::compare))
                .map(e -> choice(e.getKey(), e.getValue(), filter.department()))
                .toList();
    }

    private static Choice choice(String value, String label, @Nullable String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    private static List<String> sectionsOf(RegionGoals region) {
        return region.goals().stream()
                .map(l -> l.goal().section())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(HEADLINE_FIRST)
                .toList();
    }

    private List<Group> groups(RegionGoals region) {
        return sectionsOf(region).stream()
                .map(section -> group(region, section))
                .filter(group -> group.goals() > 0)
                .toList();
    }

    private Group group(RegionGoals region, String section) {
        List<Listed> goals = region.goals().stream()
                .filter(l -> section.equals(l.goal().section()))
                .filter(filter::matches)
                .sorted(Listed.WORST_FIRST)
                .toList();
        boolean open = filter.narrow() || section.equals(HEADLINE);
        return new Group(
                "s-" + region.region().code() + "-" + section,
                region.region().name().in(words.language()),
                name(region, section),
                goals.size(),
                goals.stream().filter(l -> l.status().warns()).count(),
                cards(goals.stream().filter(l -> open || l.status().warns()).toList()),
                open ? List.of() : folds(goals));
    }

    private List<Fold> folds(List<Listed> goals) {
        Map<Status, List<Listed>> others = goals.stream()
                .filter(l -> !l.status().warns())
                .collect(Collectors.groupingBy(Listed::status, LinkedHashMap::new, Collectors.toList()));
        return others.entrySet().stream()
                .map(e -> fold(e.getKey(), e.getValue()))
                .toList();
    }

    private Fold fold(Status status, List<Listed> goals) {
        return new Fold(
                status.name(),
                words.of(status),
                status.shape(),
                goals.stream().filter(l -> !l.card().late().isEmpty()).count(),
                cards(goals));
    }

    private static List<GoalCard> cards(List<Listed> goals) {
        return goals.stream().map(Listed::card).toList();
    }

    private String name(RegionGoals region, String section) {
        var names = settings.sections()
                .getOrDefault(region.region().code(), Map.of())
                .getOrDefault(region.year(), Map.of());
        var name = names.get(section);
        return name == null ? words.section(section) : words.say(name.zh(), name.en());
    }
}
