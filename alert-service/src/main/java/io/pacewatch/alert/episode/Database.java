package io.pacewatch.alert.episode;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Gives out Jdbi, which runs this service's transactions. */
final class Database {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        Jdbi jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
        // A failed statement is logged without what was bound to it: addresses of hooks, names, plans.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
