package io.pacewatch.target.board;

import io.pacewatch.events.catalogue.Region;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.limit.JoinedComputation;
import io.pacewatch.target.board.Overviews.RegionGoals;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final String homeRegion;
    private final JoinedComputation<List<RegionGoals>> inChinese =
            new JoinedComputation<>(() -> regions(new Words("zh")));
    private final JoinedComputation<List<RegionGoals>> inEnglish =
            new JoinedComputation<>(() -> regions(new Words("en")));

    BoardContent(
            Reads reads,
            GoalSearch goals,
            CatalogueStore catalogue,
            GoalCards cards,
            BoardSettings settings,
            BusinessClock clock,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.reads = reads;
        this.goals = goals;
        this.catalogue = catalogue;
        this.cards = cards;
        this.settings = settings;
        this.clock = clock;
        this.homeRegion = homeRegion;
    }

    /** The goals of the home region and of the regions within it, the headline goals first. */
    Overview overview(BoardFilter filter, Words words) {
        List<RegionGoals> regions = words.language().equals("en") ? inEnglish.get() : inChinese.get();
        return new Overviews(filter, words, settings).of(regions);
    }

    private List<RegionGoals> regions(Words words) {
        return reads.stored(handle -> {
            Catalogue names = catalogue.read(handle);
            Stream<Region> counties = names.all(Region.class).stream()
                    .filter(r -> homeRegion.equals(r.parent()))
                    .sorted(Comparator.comparing(Region::code));
            return Stream.concat(names.region(homeRegion).stream(), counties)
                    .flatMap(region -> goals(handle, region, names, words).stream())
                    .toList();
        });
    }

    /** A region's goals of its latest year, unless it has none. */
    private Optional<RegionGoals> goals(Handle handle, Region region, Catalogue names, Words words) {
        return goals.year(handle, region.code(), clock.today().getYear())
                .map(year -> new RegionGoals(
                        region,
                        year,
                        cards.of(
                                handle,
                                goals.find(handle, Wanted.of(region.code(), year, GOALS_OF_A_REGION)),
                                names,
                                words)));
    }
}
