package org.workspace.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a JVM holds after a garbage collection of everything, as the JDK's {@code jcmd} tells.
 *
 * @param instances how many objects there are of each class
 * @param threads their names, sorted
 */
record Holdings(Map<String, Long> instances, long metaspaceKib, List<String> threads) {
    private static final Pattern COUNT = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +(\\S+)");
    private static final Pattern METASPACE = Pattern.compile("Both: +(\\d+)\\.\\d+ KB used");
    private static final Pattern THREAD = Pattern.compile("(?m)^\"(.*)\" (?:#|os_prio)");

    static Holdings of(ProcessHandle jvm) {
        ask(jvm, "GC.run"); // what has a finalizer goes with the second one
        ask(jvm, "GC.run_finalization");
        ask(jvm, "GC.run");
        return new Holdings(
                found(COUNT, ask(jvm, "GC.class_histogram"))
                        .collect(Collectors.toMap(
                                count -> count.group(2), count -> Long.valueOf(count.group(1)), Long::sum)),
                Long.parseLong(found(METASPACE, ask(jvm, "VM.metaspace", "basic", "scale=KB"))
                        .findFirst()
                        .orElseThrow()
                        .group(1)),
                found(THREAD, ask(jvm, "Thread.print"))
                        .map(thread -> thread.group(1))
                        .sorted()
                        .toList());
    }

    /** Writes all of it to a file that heap analysers read. */
    static void dump(ProcessHandle jvm, Path file) throws IOException {
        Files.deleteIfExists(file); // it does not overwrite
        ask(jvm, "GC.heap_dump", file.toAbsolutePath().toString());
    }

    long instances(String className) {
        return instances.getOrDefault(className, 0L);
    }

    /** How many threads there are of each name, where the same name with another number is the same. */
    Map<String, Long> threadKinds() {
        return threads.stream()
                .map(name -> name.replaceAll("\\d+", "#"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public String toString() {
        return "%d KiB of metaspace, %d threads, %d objects"
                .formatted(
                        metaspaceKib,
                        threads.size(),
                        instances.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String ask(ProcessHandle jvm, String... words) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = new ArrayList<>(List.of(jcmd, Long.toString(jvm.pid())));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) throw new AssertionError(answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
