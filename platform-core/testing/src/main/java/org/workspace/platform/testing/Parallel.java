package org.workspace.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.workspace.platform.testing.Api.Answer;

/** Asks the same several times at the same moment. */
public final class Parallel {
    private Parallel() {}

    /** All answers, once all are there. */
    public static List<Answer> answers(int times, Callable<Answer> call)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(times);
        var start = new CountDownLatch(1);
        try {
            List<Future<Answer>> calls = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (var future : calls) answers.add(future.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
