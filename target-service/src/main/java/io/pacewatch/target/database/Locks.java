package io.pacewatch.target.database;

import org.jdbi.v3.core.Handle;

/**
 * Locks over the whole database, held to the end of the transaction. Without the first, a goal could be loaded while a
 * batch that feeds it is under way, and neither would see the other.
 */
public enum Locks {
    /** Shared by batches of readings, alone for who changes catalogue or goals. */
    GOALS(7_303_101),
    /** Alone for who publishes announcements, which must go out in order. */
    ANNOUNCEMENTS(7_303_102);

    private final long key;

    Locks(long key) {
        this.key = key;
    }

    /** Waits until nobody holds it alone. */
    public void share(Handle handle) {
        handle.execute("select pg_advisory_xact_lock_shared(?)", key);
    }

    /** Waits until nobody else holds it. */
    public void takeAlone(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", key);
    }

    /** Takes it alone if nobody holds it now. */
    public boolean tryAlone(Handle handle) {
        return handle.createQuery("select pg_try_advisory_xact_lock(:key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one();
    }
}
