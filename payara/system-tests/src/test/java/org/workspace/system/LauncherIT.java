package org.workspace.system;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.payara.postgres.EmbeddedPostgres;
import org.workspace.platform.testing.Listening;

/** How the launcher starts, refuses to start, and stops. */
class LauncherIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(4); // a busy build machine; the aim is 15 s

    @TempDir
    private Path folder;

    @Test
    void everyModuleRunsAndAnswers() throws Exception {
        var workspace = RunningWorkspace.shared();
        assertThat(workspace.output()).contains("auth, chat, monitoring").doesNotContain("Not running");
        var request = HttpRequest.newBuilder(workspace.baseUrl().resolve("/monitoring/api/v1/health"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSetupCodeOnTheScreenIsTheOneInTheFile() throws Exception {
        try (var workspace = RunningWorkspace.start()) {
            assertThat(Files.readString(workspace.data().resolve("setup-code")).strip())
                    .isEqualTo(workspace.setupCode());
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        var workspace = RunningWorkspace.shared();
        var second = launch("--port", "0", "--data", workspace.data().toString());
        assertRefused(second, "A Workspace already runs on the data folder " + workspace.data());
        assertThat(isReachable(workspace.baseUrl())).isTrue();
    }

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var data = folder.resolve("data");
            var refused = launch("--port", Integer.toString(busy.getLocalPort()), "--data", data.toString());
            assertRefused(refused, "Port " + busy.getLocalPort() + " is in use");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void aBadOptionIsNamedOnOneLine() throws Exception {
        var refused = launch("--prot", "9000");
        assertThat(refused.awaitEnd(SOON)).isEqualTo(2);
        assertThat(refused.output()).contains("--prot").hasLineCount(1);
    }

    /** With the modules that ship, from each place where a setting can stand. */
    @Test
    void aSettingThatIsWrongIsNamedBeforeAnythingStarts() throws Exception {
        var data = folder.resolve("data");
        var options = new String[] {"--port", "0", "--data", data.toString(), "--set", "http.max-body-bytes=lots"};
        assertWrong(launch(options), "http.max-body-bytes (--set) cannot be 'lots': it takes a whole number");

        var launcher = LauncherProcess.start(
                Map.of("CHAT_MESSAGE_MAX_LENGTH", "abc"), "--port", "0", "--data", data.toString());
        assertWrong(launcher, "chat.message.max-length (CHAT_MESSAGE_MAX_LENGTH) cannot be 'abc'");
        assertThat(data).doesNotExist();

        var file = Files.createDirectories(data).resolve("workspace.properties");
        Files.writeString(file, "auth.sesion.single=false");
        assertWrong(launch("--port", "0", "--data", data.toString()), "did you mean auth.session.single?");
        Files.writeString(file, "auth.registration=\\u12");
        assertWrong(launch("--port", "0", "--data", data.toString()), "The settings in " + file + " cannot be read");
    }

    @Test
    void aFolderOfTheServerThatCannotBeReplacedIsNamed() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("logs"), "a file where a folder belongs");
        assertRefused(launch("--port", "0", "--data", data.toString()), "The data folder " + data + " cannot be used");
    }

    @Test
    void anUnreachableDatabaseIsNamed() throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:%d/workspace".formatted(Ports.free());
        var data = folder.resolve("data");
        assertRefused(
                launch("--port", "0", "--data", data.toString(), "--database-url", url), url + " cannot be reached");
    }

    @Test
    void aWrongDatabasePasswordIsSaidAndNeverShown() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary()) {
            var refused = LauncherProcess.start(
                    Map.of("WORKSPACE_DATABASE_PASSWORD", "not-the-password"), externalDatabase(postgres));
            assertRefused(refused, "refuses the account " + postgres.user());
            assertThat(refused.output()).doesNotContain("not-the-password");
        }
    }

    @Test
    void aDatabaseWhereTheAccountMayNotCreateSchemasIsRefused() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary()) {
            try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                statement.execute("revoke create on database workspace from " + postgres.user());
            }
            var refused = LauncherProcess.start(
                    Map.of("WORKSPACE_DATABASE_PASSWORD", postgres.password()), externalDatabase(postgres));
            assertRefused(refused, "may not create schemas");
        }
    }

    @Test
    void aDatabaseThatSomebodyElseRunsIsUsedAndLeftRunning() throws Exception {
        try (var postgres = EmbeddedPostgres.temporary()) {
            var options = new ArrayList<>(List.of(externalDatabase(postgres)));
            options.addAll(List.of("--no-client", "--until-ready"));
            var launcher = LauncherProcess.start(
                    Map.of("WORKSPACE_DATABASE_PASSWORD", postgres.password()), options.toArray(String[]::new));

            assertThat(launcher.awaitEnd(START)).as(launcher.output()).isZero();

            assertThat(launcher.output()).contains("auth, chat, monitoring").doesNotContain("Not running");
            assertThat(folder.resolve("data/postgres")).doesNotExist();
            try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    var rooms = connection.createStatement().executeQuery("select name from chat.room")) {
                assertThat(rooms.next()).as("the tables are there").isTrue();
            }
        }
    }

    @Test
    void theDemoIsAWorkshopToSignInToAndStaysTheSame() {
        try (var workspace = RunningWorkspace.start("--demo")) {
            var people = new People(workspace);
            var password = demoPassword(workspace, "Robin");
            var robin = people.nobody().post("auth/api/v2/login", Map.of("username", "Robin", "password", password));
            assertThat(robin.status()).as(robin.body()).isEqualTo(200);
            var messages = people.as(People.Person.of(robin)).get("chat/api/v2/rooms/general/messages?limit=200");
            assertThat(messages.json().at("/items")).hasSizeGreaterThan(10);
            assertThat(workspace.output()).doesNotContain("set-up code");

            assertThat(workspace.output()).containsPattern("Demo +Alex +\\S+ +\\(administrator\\)");

            workspace.restart();

            assertThat(workspace.output())
                    .doesNotContain(password)
                    .contains("is there already; the passwords it was made with are in " + workspace.data());
            assertThat(workspace.data().resolve("demo-accounts.txt")).content().contains("Robin " + password);
            assertThat(people.as(People.Person.of(robin))
                            .get("chat/api/v2/rooms/general/messages?limit=200")
                            .json()
                            .at("/items"))
                    .isEqualTo(messages.json().at("/items"));
        }
    }

    @Test
    void theDemoDoesNotMixWithPeopleWhoAreThere() throws Exception {
        try (var workspace = RunningWorkspace.start()) {
            new People(workspace).user();
            var code = workspace.setupCode();
            workspace.stop();

            var refused =
                    launch("--port", "0", "--demo", "--data", workspace.data().toString());

            assertRefused(refused, "The demo needs a Workspace without accounts and this one has 1:");
            assertThat(workspace.data().resolve("setup-code")).content().contains(code);
            assertThat(workspace.data().resolve("demo-accounts.txt")).doesNotExist();
        }
    }

    /** The server, its PostgreSQL, and what both might open for their own use. */
    @Test
    void nothingListensWhereOtherMachinesReachIt() throws Exception {
        var listening = Listening.addresses(RunningWorkspace.shared().processes());
        assertThat(listening).hasSizeGreaterThanOrEqualTo(2).isSubsetOf(Listening.LOOPBACK);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        var refused = launch("--port", "0", "--data", "/proc/workspace");
        assertRefused(refused, "The data folder /proc/workspace cannot be used");
    }

    @Test
    void aFullDiskIsNamedBeforeAnythingIsWritten() throws Exception {
        assumeThat(System.getProperty("user.name")).as("only root can mount").isEqualTo("root");
        var disk = Files.createTempDirectory("small-disk");
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString()))
                .isZero();
        try {
            var data = disk.resolve("data");
            assertRefused(launch("--port", "0", "--data", data.toString()), "MB are free on the disk of " + data);
            assertThat(data.resolve("postgres")).doesNotExist();
        } finally {
            run("umount", disk.toString());
            Files.delete(disk);
        }
    }

    @Test
    void ctrlCStopsEverythingWithinTenSeconds() throws Exception {
        try (var workspace = RunningWorkspace.start()) {
            var postgres = postgresOf(workspace.data());
            var start = System.nanoTime();
            workspace.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(postgres.onExit()).succeedsWithin(Duration.ofSeconds(5));
            assertThat(workspace.data().resolve("postgres/cluster/postmaster.pid"))
                    .doesNotExist();
        }
    }

    /** The worst moment: the database runs, and nobody knows of it yet. */
    @Test
    void ctrlCDuringTheStartLeavesNoDatabaseBehind() throws Exception {
        var data = RunningWorkspace.newDataFolder();
        var launcher = launch("--port", "0", "--no-client", "--data", data.toString());
        var file = data.resolve("postgres/cluster/postmaster.pid");
        await().pollInterval(Duration.ofMillis(1)).atMost(SOON).until(() -> Files.exists(file));
        var postgres = launcher.handle().descendants().toList();

        launcher.signal("INT");
        launcher.awaitEnd(SOON);

        assertThat(postgres).isNotEmpty();
        for (var process : postgres) assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(launcher.output()).doesNotContain("workspace:");
    }

    @Test
    void afterAKillItStartsAgainOnTheSameData() throws Exception {
        try (var workspace = RunningWorkspace.start()) {
            var code = workspace.setupCode();
            var orphan = postgresOf(workspace.data());
            workspace.kill9();
            assertThat(orphan.isAlive())
                    .as("the database outlives a killed launcher")
                    .isTrue();
            asIfKilledDuringAMigration(workspace.data());
            workspace.restart();
            assertThat(workspace.output()).contains("auth, chat, monitoring").doesNotContain("Not running");
            assertThat(orphan.onExit()).succeedsWithin(SOON);
            assertThat(workspace.setupCode()).isEqualTo(code);
            assertThat(isReachable(workspace.baseUrl())).isTrue();
        }
    }

    @Test
    void secretsInTheDataFolderAreClosedToOthers() throws Exception {
        var data = RunningWorkspace.shared().data();
        for (var folder : new String[] {"runtime", "logs"}) { // Payara's configuration holds the database's password
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(folder))))
                    .as(folder)
                    .isEqualTo("rwx------");
        }
        for (var secret : new String[] {"postgres/password", "postgres/superuser-password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void everyRequestLeavesOneLineThatNamesItsCallerAndNoSecret() throws Exception {
        var people = new People(RunningWorkspace.shared());
        var person = people.user();
        var request = people.as(person).get("auth/api/v2/me").header("X-Request-Id");
        var file = RunningWorkspace.shared().data().resolve("logs/access.0.log");
        await().untilAsserted(() -> assertThat(Files.readAllLines(file).stream().filter(line -> line.contains(request)))
                .singleElement(as(STRING))
                .startsWith("{")
                .contains("\"module\":\"auth\"", "\"route\":\"v2/me\"", "\"status\":200", "\"micros\":", person.id())
                .doesNotContain(person.accessToken()));
    }

    @Test
    void nobodyLearnsTheNameAndVersionOfTheServer() throws Exception {
        var answer = new People(RunningWorkspace.shared()).nobody().get("auth/api/v2/policy");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(new People(RunningWorkspace.shared())
                        .nobody()
                        .get("nothing/is/here")
                        .body())
                .doesNotContainIgnoringCase("payara");
    }

    private static LauncherProcess launch(String... options) throws IOException {
        return LauncherProcess.start(Map.of(), options);
    }

    private String[] externalDatabase(EmbeddedPostgres postgres) {
        var data = folder.resolve("data").toString();
        return new String[] {
            "--port", "0", "--data", data, "--database-url", postgres.url(), "--database-user", postgres.user()
        };
    }

    private static void assertRefused(LauncherProcess launcher, String sentence) throws InterruptedException {
        assertEnds(launcher, 1, sentence);
    }

    private static void assertWrong(LauncherProcess launcher, String sentence) throws InterruptedException {
        assertEnds(launcher, 2, sentence);
    }

    private static void assertEnds(LauncherProcess launcher, int code, String sentence) throws InterruptedException {
        assertThat(launcher.awaitEnd(SOON)).as(launcher.output()).isEqualTo(code);
        var complaints = launcher.output().lines().filter(line -> line.startsWith("workspace:"));
        assertThat(complaints).hasSize(1).first().asString().contains(sentence);
    }

    private static String demoPassword(RunningWorkspace workspace, String name) {
        var line = Pattern.compile("Demo +" + name + " +(\\S+)").matcher(workspace.output());
        assertThat(line.find()).as(workspace.output()).isTrue();
        return line.group(1);
    }

    private static boolean isReachable(URI server) throws Exception {
        var response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("/monitoring/api/v1/health"))
                                .build(),
                        BodyHandlers.discarding());
        return response.statusCode() == 200;
    }

    private static ProcessHandle postgresOf(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Liquibase writes into a table that it is at work, and whoever comes next waits for it to be done. */
    private static void asIfKilledDuringAMigration(Path data) throws Exception {
        var port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(3);
        var password = Files.readString(data.resolve("postgres/password")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + port.strip() + "/workspace";
        try (var connection = DriverManager.getConnection(url, "workspace", password);
                var statement = connection.createStatement()) {
            statement.execute(
                    "update chat.databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'x'");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
