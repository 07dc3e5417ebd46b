package io.pacewatch.target.judging;

import io.pacewatch.target.pace.Judge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives out the judge with the rules of this release. */
final class JudgeProducer {
    @Produces
    @Singleton
    Judge judge() {
        return new Judge();
    }
}
