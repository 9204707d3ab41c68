package org.workspace.payara.launcher;

import java.io.PrintStream;
import java.util.stream.Stream;
import org.workspace.payara.launcher.server.Distribution;
import org.workspace.payara.modules.UnusableModule;
import org.workspace.payara.postgres.PostgresUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The process entry. Exit codes: 0 done, 1 could not start, 2 an option or a setting is wrong. */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    static final int FAILED = 1;

    /** How it was called: the script in the sources says its own name. */
    private static final String COMMAND = System.getProperty("workspace.command", "workspace");

    private Main() {}

    public static void main(String[] arguments) {
        // Payara takes the standard streams over; what is for the person in front of the screen goes to these.
        var out = System.out;
        var err = System.err;
        System.exit(commandLine(Distribution.here(), out, err).execute(withDefaultCommand(arguments)));
    }

    static CommandLine commandLine(Distribution distribution, PrintStream out, PrintStream err) {
        var module = new CommandLine(new ModuleCommand(out));
        addWithoutServer(module, new NewModuleCommand(distribution, out));
        addWithoutServer(module, new SdkCommand(distribution, out));
        return new CommandLine(new WorkspaceCommand())
                .setCommandName(COMMAND)
                .addSubcommand(new RunCommand(distribution, new Screen(out)))
                .addSubcommand(module)
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong, err))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, err));
    }

    /** It inherits no option that says which server. */
    private static void addWithoutServer(CommandLine parent, Object command) {
        var added = new CommandLine(command);
        parent.addSubcommand(added);
        var options = added.getCommandSpec();
        options.remove(options.findOption("--data"));
    }

    /** {@code workspace --port 9000} means {@code workspace run --port 9000}. */
    static String[] withDefaultCommand(String[] arguments) {
        var asksForRoot = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || Stream.of("-h", "--help", "-V", "--version").anyMatch(arguments[0]::equals));
        return asksForRoot
                ? arguments
                : Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new);
    }

    private static int explain(ParameterException wrong, PrintStream err) {
        var message = String.valueOf(wrong.getMessage())
                .replace("option option", "option"); // picocli's, of a map without "="
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ").replaceFirst("^workspace", COMMAND);
        err.println("workspace: %s (see: %s --help)".formatted(message, command));
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failure, PrintStream err) {
        if (failure instanceof LaunchFailure
                || failure instanceof PostgresUnavailable
                || failure instanceof UnusableModule) {
            LOG.log(System.Logger.Level.DEBUG, "Not started", failure);
            err.println("workspace: " + failure.getMessage());
        } else {
            LOG.log(System.Logger.Level.ERROR, "Not started", failure);
            err.println("workspace: An unexpected error stopped the start, see the log file: " + failure);
        }
        return failure instanceof WrongUsage ? CommandLine.ExitCode.USAGE : FAILED;
    }
}
