package org.workspace.auth;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Lets constructors take the container's threads, which know this module's transactions and class loader. */
@ApplicationScoped
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // set and read by the container
class Concurrency {
    @Produces
    @Dependent
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
}
