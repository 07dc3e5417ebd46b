package io.pacewatch.target.board;

import io.pacewatch.events.catalogue.Region;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.limit.JoinedComputation;
import io.pacewatch.target.board.Overviews.RegionGoals;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** Gathers what the board shows. */
@ApplicationScoped
class BoardContent {
    private static final int GOALS_OF_A_REGION = 500;

    private final Reads reads;
    private final GoalSearch goals;
    private final CatalogueStore catalogue;
    private final GoalCards cards;
    private final BoardSettings settings;
    private final BusinessClock clock;
    private final DisclosurePolicy disclosure;
    private final String homeRegion;
    private final JoinedComputation<List<RegionGoals>> inChinese =
            new JoinedComputation<>(() -> regions(new Words("zh"), true));
    private final JoinedComputation<List<RegionGoals>> inEnglish =
            new JoinedComputation<>(() -> regions(new Words("en"), true));

    BoardContent(
            Reads reads,
            GoalSearch goals,
            CatalogueStore catalogue,
            GoalCards cards,
            BoardSettings settings,
            BusinessClock clock,
            DisclosurePolicy disclosure,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.reads = reads;
        this.goals = goals;
        this.catalogue = catalogue;
        this.cards = cards;
        this.settings = settings;
        this.clock = clock;
        this.disclosure = disclosure;
        this.homeRegion = homeRegion;
    }

    /** The goals of the home region and of the regions within it, the headline goals first. */
    Overview overview(BoardFilter filter, Words words) {
        List<RegionGoals> regions = disclosure.everything()
                ? regions(words, false)
                : words.language().equals("en") ? inEnglish.get() : inChinese.get();
        return new Overviews(filter, words, settings).of(regions);
    }

    /** What is joined is answered to many at once, and so has only what everybody may see. */
    private List<RegionGoals> regions(Words words, boolean onlyPublic) {
        return reads.stored(handle -> {
            Catalogue names = catalogue.read(handle);
            Set<String> hidden = onlyPublic ? names.internalIndicators() : Set.of();
            Stream<Region> counties = names.all(Region.class).stream()
                    .filter(r -> homeRegion.equals(r.parent()))
                    .sorted(Comparator.comparing(Region::code));
            return Stream.concat(names.region(homeRegion).stream(), counties)
                    .flatMap(region -> goals(handle, region, names, hidden, words).stream())
                    .toList();
        });
    }

    /** A region's goals of its latest year, unless it has none. */
    private Optional<RegionGoals> goals(
            Handle handle, Region region, Catalogue names, Set<String> hidden, Words words) {
        return goals.year(handle, region.code(), clock.today().getYear())
                .map(year -> new RegionGoals(
                        region,
                        year,
                        cards.of(
                                handle,
                                goals.find(handle, Wanted.of(region.code(), year, GOALS_OF_A_REGION), hidden),
                                names,
                                words)));
    }
}
