package io.pacewatch.target.board;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What the board cannot know from the goals. */
@ConfigMapping(prefix = "pacewatch.plan")
interface BoardSettings {
    /** What the sections of a plan are called: by region, year and section. One without a name goes by its number. */
    Map<String, Map<Integer, Map<String, SectionName>>> sections();

    /** A section's name in both languages. */
    interface SectionName {
        String zh();

        String en();
    }
}
