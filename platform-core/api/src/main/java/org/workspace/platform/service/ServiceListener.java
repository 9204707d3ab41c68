package org.workspace.platform.service;

/** Is told of the services of one type that come and go. Called on the thread that registers or removes. */
public interface ServiceListener<T> {
    void added(T service);

    /** From now on the service must not be called any more, nor be held on to. */
    void removed(T service);
}
