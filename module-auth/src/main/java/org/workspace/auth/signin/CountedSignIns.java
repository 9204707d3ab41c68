package org.workspace.auth.signin;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.PasswordLane;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.metrics.Metrics;
import org.workspace.platform.web.module.ModuleStarted;
import org.workspace.platform.web.problem.DomainException;

/** Runs sign-ins in the {@link PasswordLane} and counts how they end: well, or with the code of the refusal. */
@Component
class CountedSignIns {
    private final PasswordLane lane;
    private final BiConsumer<String, String> count;

    @Inject
    CountedSignIns(PasswordLane lane, Metrics metrics) {
        this(lane, (by, outcome) -> metrics.counter(
                        "workspace_sign_ins",
                        "Sign-ins, by how somebody signed in and how that ended.",
                        new Tag("by", by),
                        new Tag("outcome", outcome))
                .inc());
    }

    /** @param count is told by what somebody wanted to sign in, and how that ended */
    CountedSignIns(PasswordLane lane, BiConsumer<String, String> count) {
        this.lane = lane;
        this.count = count;
    }

    void start(@Observes ModuleStarted started, Metrics metrics) {
        metrics.queue("passwords", lane::waiting);
    }

    <T> CompletionStage<T> run(String by, Callable<T> signIn) {
        return lane.run(signIn).whenComplete((tokens, failure) -> count.accept(by, outcome(failure)));
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) return "success";
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof DomainException refusal ? refusal.code() : "failed";
    }
}
