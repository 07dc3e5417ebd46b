package io.pacewatch.local.infrastructure;

/** Stops what was started, at the latest when the JVM ends; what is stopped already is stopped again and does not mind. */
public final class AtExit implements AutoCloseable {
    private final Runnable stop;
    private final Thread hook;

    /** Does nothing by itself before {@link #arm()}. */
    public AtExit(Runnable stop) {
        this.stop = stop;
        this.hook = Thread.ofPlatform().unstarted(stop);
    }

    /** From now on the end of the JVM stops it. */
    public void arm() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Stops it now. */
    @Override
    public void close() {
        stop.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAnyway) {
            // The JVM ends: the hook runs now or has run, and finds nothing to stop.
        }
    }
}
