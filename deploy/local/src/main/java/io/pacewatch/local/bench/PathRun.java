package io.pacewatch.local.bench;

/**
 * One run: from the moment at which a reading was to be posted until it was accepted, until its verdict was at a reader
 * of the topic, and until its mail was at the relay.
 *
 * @param load    the machine's load average (one minute) before the run
 * @param refused posts that were not answered with 202
 */
public record PathRun(double load, int refused, Latency accepted, Latency verdict, Latency mail) {

    /** Whether something that was due did not come. */
    public boolean lost() {
        return refused > 0 || accepted.missing() > 0 || verdict.missing() > 0 || mail.missing() > 0;
    }
}
