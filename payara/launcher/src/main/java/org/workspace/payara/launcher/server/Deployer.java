package org.workspace.payara.launcher.server;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workspace.payara.modules.ModuleFailed;

/**
 * Puts WARs on Payara and takes them off, each time on a thread of its own: what a module leaves on its thread goes
 * away with it, and one that hangs can be interrupted, for until it ends Payara deploys no other.
 */
final class Deployer {
    private static final System.Logger LOG = System.getLogger(Deployer.class.getName());
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(10);
    /** What Payara puts before the words of a module, and after them. */
    private static final Pattern AROUND =
            Pattern.compile("^.*?deployment: |Exception while loading the app : |ContainerBase\\.addChild: start: "
                    + "|(?<=\\s|^)[\\w.$]+\\.\\w*(?:Exception|Error): |\\.? Please see server\\.log.*$");

    private final AdminCommandRunner payara;
    private final Duration patience;
    private volatile @Nullable String hanging;

    Deployer(AdminCommandRunner payara, Duration patience) {
        this.payara = payara;
        this.patience = patience;
    }

    /** @throws ModuleFailed when it does not start in time or not at all; Payara has then let go of it */
    void deploy(String name, Path file) throws ModuleFailed {
        deploy(name, "--name=" + name, "--contextroot=" + name, file.toString());
    }

    /**
     * Deploys what answers for paths that no module takes. Its classes are no beans: it needs none, and those of the platform want a
     * database.
     */
    void deployRoot(Path file) throws ModuleFailed {
        deploy("root", "--name=root", "--contextroot=/", "--properties=implicitCdiEnabled=false", file.toString());
    }

    private void deploy(String name, String... options) throws ModuleFailed {
        var result = inTime("start", name, () -> payara.run("deploy", options));
        if (result.getExitStatus() == ExitStatus.FAILURE) throw new ModuleFailed(reason(result.getOutput()));
    }

    /** Whatever the module does at its end, Payara has let go of it afterwards, or the log says that it has not. */
    void undeploy(String name) {
        try {
            var result = inTime("stop", name, () -> payara.run("undeploy", name));
            if (result.getExitStatus() == ExitStatus.FAILURE) {
                LOG.log(System.Logger.Level.WARNING, "Module {0} did not stop: {1}", name, result.getOutput());
            }
        } catch (ModuleFailed e) {
            LOG.log(System.Logger.Level.ERROR, "Module " + name + " did not stop", e);
        }
    }

    /** The module that neither ended in time nor could be interrupted. */
    Optional<String> hanging() {
        return Optional.ofNullable(hanging);
    }

    private interface Command {
        ClusterCommandResult run();
    }

    private ClusterCommandResult inTime(String verb, String name, Command command) throws ModuleFailed {
        if (hanging != null) throw new ModuleFailed("%s hangs: restart Workspace.".formatted(hanging));
        var task = new FutureTask<>(command::run);
        var thread = new Thread(null, task, "module-" + verb + "-" + name, 0, false);
        thread.setContextClassLoader(Deployer.class.getClassLoader());
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return afterInterrupt(verb, name, task);
        } catch (ExecutionException e) {
            throw new ModuleFailed("It failed to %s: %s.".formatted(verb, e.getCause()), e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new ModuleFailed("The server is being stopped.", e);
        }
    }

    private ClusterCommandResult afterInterrupt(String verb, String name, FutureTask<ClusterCommandResult> task)
            throws ModuleFailed {
        var seconds = patience.toSeconds();
        try {
            task.get(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS);
            throw new ModuleFailed("It did not %s within %d seconds and was interrupted.".formatted(verb, seconds));
        } catch (TimeoutException | ExecutionException e) {
            hanging = name;
            throw new ModuleFailed(
                    "It did not %s within %d seconds and cannot be interrupted: restart Workspace."
                            .formatted(verb, seconds),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModuleFailed("The server is being stopped.", e);
        }
    }

    /** What the module itself said, after the names of the exceptions around it. */
    static String reason(String output) {
        var line = output.lines()
                .filter(candidate -> candidate.contains("Error occurred during deployment"))
                .findFirst()
                .orElse(output);
        var said = AROUND.matcher(line.strip()).replaceAll("").strip();
        return said + (said.endsWith(".") ? "" : ".") + " The log file has more.";
    }
}
