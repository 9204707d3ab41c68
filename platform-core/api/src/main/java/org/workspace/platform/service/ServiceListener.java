package org.workspace.platform.service;

/** Is told of the services it wants that come and go. Called on the thread that registers or removes: be short. */
public interface ServiceListener<T> {
    void added(Service<T> service);

    /** From now on the service must not be called any more, nor be held on to. */
    void removed(Service<T> service);
}
