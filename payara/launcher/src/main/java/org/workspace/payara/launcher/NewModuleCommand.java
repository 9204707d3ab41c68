package org.workspace.payara.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workspace.payara.launcher.sdk.ModuleSdk;
import org.workspace.payara.launcher.sdk.NewModule;
import org.workspace.payara.launcher.server.Distribution;
import org.workspace.payara.modules.ModuleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the project of a module. Needs no server. The fields are filled by picocli. */
@Command(
        name = "new",
        description = "Writes the project of a new module, which is built with Maven, and does what `sdk` does.",
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class NewModuleCommand implements Runnable {
    private final Distribution distribution;
    private final PrintStream out;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "<name>",
            description = "The first part of its addresses, and its schema: a-z, 0-9 and _, a letter first.")
    private String name;

    @Option(
            names = "--in",
            paramLabel = "<folder>",
            defaultValue = "",
            description = "Where the project's folder is made. [the present folder]")
    private Path parent;

    @Option(
            names = "--package",
            paramLabel = "<package>",
            description = "The Java package of its classes. [org.workspace.<name>]")
    private @Nullable String javaPackage;

    NewModuleCommand(Distribution distribution, PrintStream out) {
        this.distribution = distribution;
        this.out = out;
    }

    @Override
    public void run() {
        var taken = distribution.modules().stream()
                .map(file -> ModuleFile.read(file).name())
                .collect(Collectors.toSet());
        var module = NewModule.of(
                name,
                javaPackage == null ? "org.workspace." + name : javaPackage,
                parent.toAbsolutePath().normalize(),
                taken);
        var sdk = new ModuleSdk(distribution.sdk());
        sdk.install();
        sdk.write(module);
        out.printf("The module %s is in %s. To build it, and to put it on the server:%n", name, module.project());
        out.printf("  mvn -f '%s' verify%n", module.project().resolve("pom.xml"));
        var war = module.project().resolve("target").resolve(name + ".war");
        out.printf("  %s module install '%s'%n", spec.root().name(), war);
    }
}
