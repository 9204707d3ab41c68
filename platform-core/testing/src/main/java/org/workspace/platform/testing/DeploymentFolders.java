package org.workspace.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterUnDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;

/**
 * Removes the temporary folders from which Arquillian's container deploys, and which it leaves behind. It tells nobody
 * their names: they are read from the command lines of the servers it started.
 */
public final class DeploymentFolders {
    /** In a command line as the kernel keeps it: words that end with NUL. */
    private static final Pattern FOLDER = Pattern.compile("([^\0]+/arquillian-payara-micro[^/\0]*)/deployments/");

    private final List<Path> folders = new ArrayList<>();

    public void find(@Observes AfterDeploy deployed) throws IOException {
        for (var server : ProcessHandle.current().children().toList()) {
            var command = Files.readString(Path.of("/proc", Long.toString(server.pid()), "cmdline"));
            FOLDER.matcher(command).results().forEach(found -> folders.add(Path.of(found.group(1))));
        }
    }

    public void remove(@Observes AfterUnDeploy undeployed) throws IOException {
        for (var folder : folders) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
        folders.clear();
    }
}
