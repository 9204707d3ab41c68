package org.workspace.platform.web.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;

/** Runs something once when the answer to a request is complete, which for an asynchronous one is later. */
record WhenComplete(Runnable action) implements AsyncListener {
    static void run(HttpServletRequest request, Runnable action) {
        if (request.isAsyncStarted()) request.getAsyncContext().addListener(new WhenComplete(action));
        else action.run();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
