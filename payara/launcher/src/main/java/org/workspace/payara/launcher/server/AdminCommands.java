package org.workspace.payara.launcher.server;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.workspace.payara.launcher.LaunchFailure;

/** Settings of Payara in its own language. A command that fails stops the start: half-set is worse than not started. */
record AdminCommands(List<List<String>> commands) implements Consumer<AdminCommandRunner> {
    private static final System.Logger LOG = System.getLogger(AdminCommands.class.getName());
    private static final String CONFIG = "configs.config.server-config.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String POOL = "resources.jdbc-connection-pool.workspace.";

    static AdminCommands beforeBoot(String bindAddress) {
        return new AdminCommands(List.of(
                set(CONFIG + "network-config.network-listeners.network-listener.http-listener.address", bindAddress),
                set(HTTP + "max-connections", "-1"),
                set(HTTP + "server-header", "false"),
                set(HTTP + "xpowered-by", "false"),
                set("hazelcast-runtime-configuration.interface", "127.0.0.1"),
                set(CONFIG + "phone-home-runtime-configuration.enabled", "false")));
    }

    static AdminCommands afterBoot(Pool pool) {
        return new AdminCommands(List.of(
                List.of("set-openapi-configuration", "--enabled=false"),
                List.of(
                        "create-jdbc-connection-pool",
                        "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                        "--restype=javax.sql.DataSource",
                        "--steadypoolsize=" + pool.least(),
                        "--maxpoolsize=" + pool.most(),
                        "--maxwait=10000",
                        "--isconnectvalidatereq=true",
                        "--validationmethod=custom-validation",
                        "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                        "--validateatmostonceperiod=10",
                        "--failconnection=true",
                        "--property=" + pool.properties(),
                        "workspace"),
                set(POOL + "pool-resize-quantity", "2"),
                List.of("create-jdbc-resource", "--connectionpoolid=workspace", "jdbc/workspace")));
    }

    @Override
    public void accept(AdminCommandRunner payara) {
        commands.forEach(command -> run(payara, command));
    }

    private static void run(AdminCommandRunner payara, List<String> command) {
        var arguments = command.subList(1, command.size()).toArray(String[]::new);
        var result = payara.run(command.get(0), arguments);
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            throw new LaunchFailure(
                    "Payara refused the setting %s: see the log file.".formatted(shown(command)), cause(result));
        }
        LOG.log(System.Logger.Level.DEBUG, "Set: {0}", shown(command));
    }

    private static Throwable cause(ClusterCommandResult result) {
        var cause = result.getFailureCause();
        return cause == null ? new IllegalStateException(result.getOutput()) : cause;
    }

    /** Without the properties of the pool, which hold the password. */
    private static String shown(List<String> command) {
        return command.stream().filter(word -> !word.startsWith("--property")).collect(Collectors.joining(" "));
    }

    private static List<String> set(String key, String value) {
        return List.of("set", key + "=" + value);
    }
}
