package org.workspace.auth;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.workspace.platform.web.cdi.Component;

/**
 * Lets constructors take the container's threads, which know this module's transactions and class loader.
 *
 * <p>Looked up, because a producer field that is such a {@code @Resource} stays null on Payara 6.
 */
@Component
class Concurrency {
    @Produces
    static ManagedThreadFactory threads() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
    }

    @Produces
    static ManagedScheduledExecutorService scheduler() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    }
}
