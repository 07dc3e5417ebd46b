package io.pacewatch.local.bench;

import java.util.List;

/** All starts of one service, with its archive or without, and what they say together. */
public record StartResult(String service, boolean archived, Spread seconds, Spread megabytes, List<StartRun> runs) {

    static StartResult of(String service, boolean archived, List<StartRun> runs) {
        return new StartResult(
                service,
                archived,
                Spread.of(runs.stream().map(StartRun::seconds).toList()),
                Spread.of(runs.stream().map(StartRun::megabytes).toList()),
                List.copyOf(runs));
    }
}
