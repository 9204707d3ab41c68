package org.workspace.platform.web.cdi;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import javax.sql.DataSource;

/** Lets constructors take what the container would only inject into fields. */
@ApplicationScoped
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // set and read by the container
class Environment {
    @Produces
    @Dependent
    @PersistenceContext
    private EntityManager entities;

    @Produces
    @Dependent
    @Resource(lookup = "jdbc/workspace")
    private DataSource database;

    @Produces
    @Singleton
    static Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }
}
