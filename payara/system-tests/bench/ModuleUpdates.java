import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Updates the chat again and again on a running server, and measures from outside how long it is away, and how long requests of
 * other modules take meanwhile and otherwise. How to run it is in docs/performance.md.
 */
public final class ModuleUpdates {
    private static final int WARM_UP_SECONDS = 30;
    private static final int USUAL_SECONDS = 30;
    private static final int PROBE_MILLIS = 10;
    private static final List<String> OTHERS = List.of("/auth/api/v2/policy", "/monitoring/api/v1/health");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> failures = Collections.synchronizedList(new ArrayList<>());

    private ModuleUpdates(String server) {
        this.server = server;
    }

    /** Arguments: the checkout, the server's address, its data folder, and how many updates. */
    public static void main(String[] arguments) throws Exception {
        var checkout = Path.of(arguments[0]);
        var bench = new ModuleUpdates(arguments[1]);
        var pacemaker = Executors.newScheduledThreadPool(4);
        bench.askOthers(pacemaker);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        bench.times.clear();
        TimeUnit.SECONDS.sleep(USUAL_SECONDS);
        var usual = List.copyOf(bench.times);
        bench.times.clear();
        var away = bench.update(checkout, arguments[2], Integer.parseInt(arguments[3]));
        var meanwhile = List.copyOf(bench.times);
        var failures = bench.failures.size(); // before those that the end of the measurement cuts off
        pacemaker.shutdownNow();
        print("the chat is away, s", away, 1_000);
        print("others, usually, ms", usual, 1);
        print("others, meanwhile, ms", meanwhile, 1);
        System.out.println("failed requests of others: " + failures);
    }

    /** Fifty requests a second for each, whatever the last one took. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void askOthers(ScheduledExecutorService pacemaker) {
        for (var path : OTHERS) {
            pacemaker.scheduleAtFixedRate(() -> {
                var start = System.nanoTime();
                var status = status(path);
                times.add((System.nanoTime() - start) / 1e6);
                if (status != 200) failures.add(status);
            }, 0, 20, TimeUnit.MILLISECONDS);
        }
    }

    private List<Double> update(Path checkout, String data, int count) throws Exception {
        var away = new ArrayList<Double>();
        var folder = Files.createTempDirectory("module-updates");
        for (var i = 1; i <= count; i++) {
            var war = copy(checkout, folder, "4.0.1000" + i);
            var command = new ProcessBuilder(
                            checkout.resolve("workspace").toString(), "module", "update", war.toString(), "--data", data)
                    .inheritIO()
                    .start();
            away.add(awayUntilBack(command));
            if (command.waitFor() != 0) throw new IllegalStateException("The update failed");
            Files.delete(war);
        }
        Files.delete(folder);
        return away;
    }

    /** From the first request that is not answered as usual, 401 without a token, to the first that is again. */
    private double awayUntilBack(Process command) throws InterruptedException {
        while (status("/chat/api/v2/rooms") == 401) {
            if (!command.isAlive()) return 0;
            TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        }
        var start = System.nanoTime();
        while (status("/chat/api/v2/rooms") != 401) TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        return (System.nanoTime() - start) / 1e6;
    }

    private static Path copy(Path checkout, Path folder, String version) throws IOException {
        var war = Files.copy(
                checkout.resolve("payara/distribution/target/workspace/modules/chat.war"),
                folder.resolve("chat-" + version + ".war"));
        try (var content = FileSystems.newFileSystem(war)) {
            var manifest = content.getPath("META-INF/MANIFEST.MF");
            var text = Files.readString(manifest).replaceFirst("Bundle-Version: \\S+", "Bundle-Version: " + version);
            Files.writeString(manifest, text);
        }
        return war;
    }

    private int status(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void print(String what, List<Double> values, double unit) {
        var sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-22s p50 %.1f  p95 %.1f  p99 %.1f  (%d)%n",
                what, at(sorted, 50) / unit, at(sorted, 95) / unit, at(sorted, 99) / unit, sorted.size());
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
