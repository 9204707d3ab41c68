package org.workspace.payara.launcher.server;

import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Puts modules on the server and finds out whether they really run: Payara reports success for broken ones too. */
final class Deployment {
    private static final System.Logger LOG = System.getLogger(Deployment.class.getName());
    private static final int SERVER_ERROR = 500;

    private final PayaraMicroRuntime runtime;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    Deployment(PayaraMicroRuntime runtime, URI base) {
        this.runtime = runtime;
        this.base = base;
    }

    List<Module> deploy(List<Path> files) {
        return files.stream().map(this::deploy).toList();
    }

    private Module deploy(Path file) {
        var name = file.getFileName().toString().replaceFirst("\\.war$", "");
        var start = System.nanoTime();
        try {
            runtime.deploy(name, name, file.toFile());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Module " + name + " could not be deployed", e);
        }
        var module = new Module(name, runtime.getDeployedApplicationNames().contains(name) && answers(name));
        LOG.log(
                System.Logger.Level.INFO,
                "Module {0} {1} after {2} ms",
                name,
                module.isRunning() ? "runs" : "does not run",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return module;
    }

    /** Any answer of the module will do; one of the server on its behalf is a 5xx. */
    private boolean answers(String name) {
        var request = HttpRequest.newBuilder(base.resolve("/" + name + "/"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < SERVER_ERROR;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Module " + name + " does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
