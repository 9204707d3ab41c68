package org.workspace.chat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ThreadFactory;

/** Lets constructors ask for threads that know the module: its class loader, its transactions, its database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // set by the container
class ChatThreads {
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Produces
    @Dependent
    ThreadFactory threads() {
        return task -> threads.newThread(task);
    }
}
