package org.workspace.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One run of the built launcher in a process of its own. */
final class LauncherProcess {
    static final Path DISTRIBUTION =
            Path.of(System.getProperty("workspace.root")).resolve("payara/distribution/target/workspace");
    private static final Pattern ADDRESS = Pattern.compile("Address +(http://\\S+)");
    private static final Pattern SETUP_CODE = Pattern.compile("set-up code +(\\S+)");
    private static final String LAST_LINE_OF_THE_SCREEN = "Ctrl-C";

    /** Ended with the tests, also those of a test that failed. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy), "launcher-end"));
    }

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CountDownLatch readyOrEnded = new CountDownLatch(1);

    private LauncherProcess(Process process) {
        this.process = process;
        RUNNING.add(process);
        process.onExit().thenRun(() -> RUNNING.remove(process));
        var reader = new Thread(this::read, "launcher-output");
        reader.setDaemon(true);
        reader.start();
    }

    static LauncherProcess start(Map<String, String> environment, String... options) throws IOException {
        return start(DISTRIBUTION, environment, options);
    }

    /** The launcher of another distribution than the one that was built. */
    static LauncherProcess start(Path distribution, Map<String, String> environment, String... options)
            throws IOException {
        // An archive names the jars it was made from: with it, the copy of a distribution would run the first one's
        // modules.
        var archive = distribution.equals(DISTRIBUTION) ? ClassArchive.use() : List.<String>of();
        return start(environment, server(distribution, archive, options));
    }

    static List<String> server(Path distribution, List<String> jvm, String... options) {
        var words = new ArrayList<>(List.of("-Xmx384m", "-XX:+UseSerialGC"));
        words.addAll(jvm);
        words.addAll(List.of(
                "-jar", distribution.resolve("lib/workspace-launcher.jar").toString(), "run"));
        words.addAll(List.of(options));
        return java(words);
    }

    /** Java as for the tests themselves: it ends too soon to win back what compiling well takes, which is half of a start. */
    static List<String> java(List<String> words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(words);
        return command;
    }

    /** Runs what starts the launcher in the end, without any setting of the person who runs the tests. */
    static LauncherProcess start(Map<String, String> environment, List<String> words) throws IOException {
        // A build run in the background ignores Ctrl-C, and what it starts would inherit that.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WORKSPACE_"));
        builder.environment().putAll(environment);
        return new LauncherProcess(builder.start());
    }

    /** Waits for the screen that says it is ready. */
    LauncherProcess awaitReady(Duration atMost) throws InterruptedException {
        if (!readyOrEnded.await(atMost.toMillis(), TimeUnit.MILLISECONDS)
                || !output().contains(LAST_LINE_OF_THE_SCREEN)) {
            process.destroy();
            throw new IllegalStateException("Workspace did not start:\n" + output());
        }
        return this;
    }

    int awaitEnd(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Workspace did not end:\n" + output());
        }
        readyOrEnded.await(1, TimeUnit.SECONDS); // the rest of its output
        return process.exitValue();
    }

    String address() {
        return find(ADDRESS);
    }

    String setupCode() {
        return find(SETUP_CODE);
    }

    String output() {
        return output.toString();
    }

    /** Sends the signal of that name, as {@code kill} does. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private String find(Pattern pattern) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("Not on the screen: " + pattern + "\n" + output());
        }
        return matcher.group(1);
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
                if (line.contains(LAST_LINE_OF_THE_SCREEN)) {
                    readyOrEnded.countDown();
                }
            }
        } catch (IOException ended) {
            output.append(ended).append('\n');
        } finally {
            readyOrEnded.countDown();
        }
    }
}
