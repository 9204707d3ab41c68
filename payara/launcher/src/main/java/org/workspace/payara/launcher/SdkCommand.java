package org.workspace.payara.launcher;

import java.io.PrintStream;
import org.workspace.payara.launcher.sdk.ModuleSdk;
import org.workspace.payara.launcher.server.Distribution;
import picocli.CommandLine.Command;

/** Gives the developers of modules the libraries of this version of the platform. */
@Command(
        name = "sdk",
        description = "Puts what modules are built with into the local Maven repository, after Workspace was updated.")
final class SdkCommand implements Runnable {
    private final Distribution distribution;
    private final PrintStream out;

    SdkCommand(Distribution distribution, PrintStream out) {
        this.distribution = distribution;
        this.out = out;
    }

    @Override
    public void run() {
        new ModuleSdk(distribution.sdk()).install();
        out.printf("Modules are built with Workspace %s now.%n", Version.current());
    }
}
