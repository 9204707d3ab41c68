package org.workspace.payara.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process that starts the database of a folder, stores one row, and is killed without warning. */
final class KilledWorkspace {
    private KilledWorkspace() {}

    /** Returns the number of the server process it left behind. */
    static long startAndKill(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWorkspace.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            var line = output.readLine();
            process.destroyForcibly().waitFor();
            return Long.parseLong(line);
        }
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (var connection = EmbeddedPostgresTest.connect(postgres)) {
            connection.createStatement().execute("create table lot (name text)");
            connection.createStatement().execute("insert into lot values ('Lot')");
        }
        System.out.println(postgres.pid());
        Thread.currentThread().join();
    }
}
