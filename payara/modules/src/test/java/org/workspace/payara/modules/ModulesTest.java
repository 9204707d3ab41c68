package org.workspace.payara.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.workspace.platform.module.ApiUsage;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleData;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleRefused.Reason;
import org.workspace.platform.module.ModuleState;

/** The life of modules on a server that does as the test says; the real one is tested by the system tests. */
class ModulesTest {
    private static final String NEEDS_PEOPLE =
            Wars.requires("(&(workspace.module=people)(version>=1.0)(!(version>=2.0)))");

    private static final Duration PATIENCE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @TempDir
    Path upload;

    @TempDir
    Path data;

    private final ScriptedHost host = new ScriptedHost();
    private Wars shipped;
    private Wars uploaded;
    private Modules modules;

    @BeforeEach
    void start() throws IOException {
        shipped = new Wars(folder);
        uploaded = new Wars(upload);
        shipped.file("people", "1.0.0");
        shipped.file("chat", "1.0.0", "Require-Capability", NEEDS_PEOPLE);
        restart();
        host.calls.clear();
    }

    @Test
    void whatComesWithTheServerRuns() {
        assertThat(host.running).containsExactly("chat 1.0.0", "people 1.0.0");
        assertThat(states()).containsExactly("chat ACTIVE", "people ACTIVE");
        assertThat(modules.find("people").orElseThrow().dependants()).containsExactly("chat");
        assertThat(modules.find("chat").orElseThrow().requires())
                .containsExactly("the module people in a version from 1.0, below 2.0");
    }

    @Test
    void aModuleThatFailsOrIsBrokenKeepsNoOtherFromStarting() throws IOException {
        host.fail("people 1.0.0", "it has no people.");
        Files.writeString(folder.resolve("agenda.war"), "not an archive");
        shipped.file("board", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=nothing)"));
        host.running.clear();
        restart();

        assertThat(host.running).containsExactly("chat 1.0.0");
        assertThat(states()).containsExactly("agenda FAILED", "board INSTALLED", "chat ACTIVE", "people FAILED");
        assertThat(modules.find("people").orElseThrow().cause()).isEqualTo("it has no people.");
        assertThat(modules.find("board").orElseThrow().cause()).contains("requires the module nothing");
        assertThat(modules.find("agenda").orElseThrow().cause()).contains("cannot be read as an archive");
    }

    @Test
    void ofTwoFilesOfOneModuleTheSecondIsNotUsed() throws IOException {
        Files.copy(folder.resolve("people-1.0.0.war"), folder.resolve("persons.war"));
        restart();

        assertThat(modules.find("persons").orElseThrow().cause())
                .isEqualTo("persons.war is people 1.0.0, which people-1.0.0.war is already.");
        assertThat(modules.find("people").orElseThrow().isActive()).isTrue();
    }

    @Test
    void aModuleIsStoppedAndStartedAndTheServerRemembersIt() throws IOException {
        var stopped = modules.stop("people");

        assertThat(stopped.done()).isTrue();
        assertThat(stopped.details()).containsExactly("chat requires it and goes on without.");
        assertThat(states()).containsExactly("chat ACTIVE", "people RESOLVED");
        host.running.clear();
        restart();
        assertThat(host.running).containsExactly("chat 1.0.0");

        assertThat(modules.start("people").summary()).isEqualTo("people 1.0.0 runs.");
        assertThat(modules.start("people").summary()).isEqualTo("people 1.0.0 runs already.");
        host.running.clear();
        restart();
        assertThat(host.running).containsExactly("chat 1.0.0", "people 1.0.0");
    }

    @Nested
    class Installing {
        @Test
        void aNewModuleRunsAtOnceAndAfterARestart() throws IOException {
            var file = uploaded.file("board", "0.1.0");

            assertThat(modules.install(file, false).summary()).isEqualTo("board 0.1.0 is installed and runs.");
            Files.delete(file);
            host.running.clear();
            restart();
            assertThat(host.running).contains("board 0.1.0");
        }

        @Test
        void whatCannotBeUsedOrResolvedIsRefusedAndLeavesNothing() throws IOException {
            var text = Files.writeString(upload.resolve("notes.war"), "text");
            var lacking = uploaded.file("board", "1.0.0", "Require-Capability", Wars.requires("(workspace.module=x)"));

            assertRefused(() -> modules.install(text, false), Reason.UNUSABLE, "notes.war cannot be read");
            assertRefused(() -> modules.install(lacking, false), Reason.CONFLICT, "board 1.0.0 requires the module x");
            assertRefused(
                    () -> modules.install(uploaded.file("chat", "2.0.0"), false),
                    Reason.CONFLICT,
                    "chat 1.0.0 is installed");
            assertThat(host.calls).isEmpty();
            assertThat(data.resolve("versions")).isEmptyDirectory();
        }

        @Test
        void aModuleThatDoesNotStartStaysWithItsCause() {
            host.fail("board 1.0.0", "no wood.");

            var change = modules.install(uploaded.file("board", "1.0.0"), false);

            assertThat(change.done()).isFalse();
            assertThat(change.summary()).isEqualTo("board 1.0.0 is installed but did not start: no wood.");
            assertThat(modules.find("board").orElseThrow().state()).isEqualTo(ModuleState.FAILED);
            assertRefused(
                    () -> modules.update(upload.resolve("board-1.0.0.war"), false),
                    Reason.CONFLICT,
                    "board 1.0.0 is this very file, and does not run: start it.");
        }
    }

    @Nested
    class Updating {
        @Test
        void theNewVersionTakesThePlaceOfTheOldAlsoAfterARestart() throws IOException {
            var change = modules.update(uploaded.file("people", "1.1.0"), false);

            assertThat(change.summary()).isEqualTo("people 1.1.0 runs in the place of people 1.0.0.");
            assertThat(change.unavailable()).isPositive();
            assertThat(host.calls).containsExactly("stop people", "start people 1.1.0");
            assertThat(modules.find("people").orElseThrow().previousVersion()).isEqualTo("1.0.0");
            host.running.clear();
            restart();
            assertThat(host.running).containsExactly("chat 1.0.0", "people 1.1.0");
            assertThat(modules.find("people").orElseThrow().previousVersion()).isEqualTo("1.0.0");
        }

        @Test
        void oneThatDoesNotStartGivesWayToTheOldOne() throws IOException {
            host.fail("people 1.1.0", "it is on strike.");

            var change = modules.update(uploaded.file("people", "1.1.0"), false);

            assertThat(change.done()).isFalse();
            assertThat(change.summary())
                    .isEqualTo("people 1.1.0 did not start: it is on strike. people 1.0.0 runs again.");
            assertThat(host.running).contains("people 1.0.0");
            assertThat(modules.find("people").orElseThrow().previousVersion()).isNull();
            host.running.clear();
            restart();
            assertThat(host.running).contains("people 1.0.0");
        }

        @Test
        void theSameFileIsNoChangeAndAnOlderOrAlteredOneIsRefused() throws IOException {
            var same = Files.copy(folder.resolve("people-1.0.0.war"), upload.resolve("copy.war"));
            var other = uploaded.file("people", "1.0.0", "Bundle-Name", "Other people");
            var older = uploaded.file("people", "0.9.0");

            assertThat(modules.update(same, false).summary())
                    .isEqualTo("people 1.0.0 is this very file: nothing to do.");
            assertRefused(() -> modules.update(other, false), Reason.CONFLICT, "give the new one a higher version");
            assertRefused(
                    () -> modules.update(older, false), Reason.CONFLICT, "people 0.9.0 is older than people 1.0.0");
            assertThat(host.calls).isEmpty();

            assertThat(modules.update(other, true).done()).isTrue();
        }

        @Test
        void doubtsRefuseUnlessForcedAndWarningsAreTold() {
            var next = uploaded.file("people", "1.1.0");
            host.findings = List.of(Finding.warning("It is big."), Finding.doubt("It deletes a column."));

            assertRefused(() -> modules.update(next, false), Reason.CONFLICT, "It deletes a column.");
            assertThat(host.calls).isEmpty();
            assertThat(modules.update(next, true).details()).containsExactly("It is big.", "It deletes a column.");
        }

        @Test
        void theFileOfAnotherModuleIsRefusedWhereOneIsNamed() {
            var next = uploaded.file("people", "1.1.0");

            assertRefused(
                    () -> modules.update("chat", next, true),
                    Reason.CONFLICT,
                    "The file is people 1.1.0, and not chat.");
            assertRefused(() -> modules.update("nobody", next, true), Reason.UNKNOWN, "There is no module \"nobody\"");
            assertThat(modules.update("people", next, false).done()).isTrue();
        }

        @Test
        void anObstacleCannotBeForced() {
            host.findings = List.of(Finding.obstacle("The disk is full."));

            assertRefused(
                    () -> modules.update(uploaded.file("people", "1.1.0"), true), Reason.CONFLICT, "The disk is full.");
        }

        @Test
        void anApiThatClientsUseIsNotTakenAwayUnawares() {
            var withApi = Wars.provides("people", "1.1.0") + ",workspace.api;workspace.api=people;version:Version=1.0";
            modules.update(uploaded.file("people", "1.1.0", "Provide-Capability", withApi), false);
            var without = uploaded.file("people", "1.2.0");

            assertThat(modules.check(without))
                    .contains(
                            Finding.warning("people 1.2.0 has no version 1 of its API any more, which was asked 0 times"
                                    + " in the last 24 hours."));
            ApiUsage.shared().count("people", 1);
            assertRefused(
                    () -> modules.update(without, false), Reason.CONFLICT, "was asked 1 times in the last 24 hours");
        }

        @Test
        void aLookChangesNothing() {
            assertThat(modules.check(uploaded.file("people", "1.1.0")))
                    .contains(Finding.fine("people 1.1.0 is a readable module."));
            assertThat(modules.check(upload.resolve("gone.war")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.weight()).isEqualTo(Finding.Weight.OBSTACLE));
            assertThat(host.calls).isEmpty();
            assertThat(data.resolve("versions")).isEmptyDirectory();
        }

        @Test
        void oneThatOthersCouldNotRunWithIsRefused() {
            assertRefused(
                    () -> modules.update(uploaded.file("people", "2.0.0"), false),
                    Reason.CONFLICT,
                    "chat 1.0.0 requires the module people in a version from 1.0, below 2.0");
            assertThat(host.calls).isEmpty();
        }

        @Test
        void anUnknownModuleCannotBeUpdated() {
            assertRefused(
                    () -> modules.update(uploaded.file("board", "1.0.0"), false),
                    Reason.UNKNOWN,
                    "no module \"board\"; there are: chat, people");
        }

        @Test
        void aModuleThatWasStoppedRunsInItsNewVersion() {
            modules.stop("people");

            assertThat(modules.update(uploaded.file("people", "1.1.0"), false).done())
                    .isTrue();
            assertThat(host.running).contains("people 1.1.0");
        }

        @Test
        void anUpdateIsRolledBackAndThatToo() throws IOException {
            assertRefused(() -> modules.rollback("people"), Reason.CONFLICT, "no earlier version");
            modules.update(uploaded.file("people", "1.1.0"), false);

            assertThat(modules.rollback("people").summary())
                    .isEqualTo("people 1.0.0 runs in the place of people 1.1.0.");
            host.running.clear();
            restart();
            assertThat(host.running).contains("people 1.0.0");
            assertThat(modules.rollback("people").summary())
                    .isEqualTo("people 1.1.0 runs in the place of people 1.0.0.");
        }

        @Test
        void onlyThePresentVersionAndTheOneBeforeAreKept() {
            modules.update(uploaded.file("people", "1.1.0"), false);
            modules.update(uploaded.file("people", "1.2.0"), false);
            modules.update(uploaded.file("people", "1.3.0"), false);

            assertThat(data.resolve("versions"))
                    .isDirectoryContaining("glob:**/people-1.2.0-*.war")
                    .isDirectoryContaining("glob:**/people-1.3.0-*.war")
                    .isDirectoryNotContaining("glob:**/people-1.1.0-*.war");
        }

        @Test
        void aLaterVersionThatComesWithTheServerWins() throws IOException {
            modules.update(uploaded.file("people", "1.1.0"), false);
            Files.delete(folder.resolve("people-1.0.0.war"));
            shipped.file("people", "1.2.0");
            host.running.clear();
            restart();

            assertThat(host.running).contains("people 1.2.0");
        }
    }

    @Test
    void aChangeIsRefusedWhileAnotherOneTakesLong() throws Exception {
        var starting = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        host.atStart = () -> {
            starting.countDown();
            mayEnd.await();
        };
        var installing = CompletableFuture.supplyAsync(() -> modules.install(uploaded.file("board", "1.0.0"), false));
        starting.await();

        assertRefused(
                () -> modules.stop("chat"),
                Reason.BUSY,
                "Another change of modules is under way (board): try again when it is over.");

        mayEnd.countDown();
        assertThat(installing.get(1, TimeUnit.MINUTES).done()).isTrue();
        assertThat(states()).containsExactly("board ACTIVE", "chat ACTIVE", "people ACTIVE");
        assertThat(modules.stop("chat").done()).isTrue();
    }

    /** One that cannot be interrupted: nothing can be started or stopped until the server is. */
    @Nested
    class Hanging {
        private static final String RESTART_FIRST = "board hangs: restart Workspace before the next change.";

        @Test
        void nothingIsChangedUntilTheServerIsRestartedAndThenItStaysStopped() throws IOException {
            host.hang("board 1.0.0");
            assertThat(modules.install(uploaded.file("board", "1.0.0"), false).done())
                    .isFalse();
            host.calls.clear();

            assertRefused(() -> modules.stop("chat"), Reason.CONFLICT, RESTART_FIRST);
            assertRefused(() -> modules.start("board"), Reason.CONFLICT, RESTART_FIRST);
            assertRefused(() -> modules.uninstall("chat", ModuleData.KEEP), Reason.CONFLICT, RESTART_FIRST);
            assertRefused(() -> modules.update(uploaded.file("chat", "1.1.0"), false), Reason.CONFLICT, RESTART_FIRST);
            assertRefused(
                    () -> modules.install(uploaded.file("lending", "1.0.0"), false), Reason.CONFLICT, RESTART_FIRST);
            assertThat(host.calls).isEmpty();

            host.restart();
            restart();
            assertThat(states()).containsExactly("board RESOLVED", "chat ACTIVE", "people ACTIVE");
            assertThat(modules.stop("chat").done()).isTrue();
        }

        @Test
        void itCanBeRemovedAtOnce() throws IOException {
            host.hang("board 1.0.0");
            modules.install(uploaded.file("board", "1.0.0"), false);

            assertThat(modules.uninstall("board", ModuleData.KEEP).done()).isTrue();

            host.restart();
            restart();
            assertThat(states()).containsExactly("chat ACTIVE", "people ACTIVE");
        }

        @Test
        void anUpdateThatHangsLeavesTheVersionBeforeToTheNextStart() throws IOException {
            host.hang("people 1.1.0");
            var change = modules.update(uploaded.file("people", "1.1.0"), false);
            assertThat(change.summary()).contains("people 1.0.0 did not come back either");

            host.restart();
            restart();
            assertThat(host.running).containsExactly("chat 1.0.0", "people 1.0.0");
        }

        @Test
        void oneThatHangsWhenTheServerStartsKeepsTheOthersAwayOnlyOnce() throws IOException {
            shipped.file("board", "1.0.0");
            host.hang("board 1.0.0");
            host.restart();
            restart();
            assertThat(states()).containsExactly("board FAILED", "chat FAILED", "people FAILED");

            host.restart();
            restart();
            assertThat(states()).containsExactly("board RESOLVED", "chat ACTIVE", "people ACTIVE");
        }
    }

    @Nested
    class Removing {
        @Test
        void aRemovedModuleStaysAwayAndCanComeBack() throws IOException {
            var change = modules.uninstall("chat", ModuleData.PURGE);

            assertThat(change.summary()).isEqualTo("chat 1.0.0 is removed.");
            var file = folder.resolve("chat-1.0.0.war");
            assertThat(change.details())
                    .containsExactly("Its tables: PURGE.", "To have it again, install " + file + ".");
            assertThat(host.calls).containsExactly("stop chat", "PURGE chat");
            host.running.clear();
            restart();
            assertThat(host.running).containsExactly("people 1.0.0");

            modules.install(file, false);
            host.running.clear();
            restart();
            assertThat(host.running).containsExactly("chat 1.0.0", "people 1.0.0");
        }

        @Test
        void oneThatAnotherRequiresIsNotRemoved() {
            assertRefused(
                    () -> modules.uninstall("people", ModuleData.KEEP),
                    Reason.CONFLICT,
                    "people 1.0.0 is required by chat: remove that first.");
            assertThat(host.calls).isEmpty();
        }
    }

    @Test
    void aDamagedFileOfStatesIsNamed() throws IOException {
        Files.writeString(data.resolve("installed.json"), "{\"chat\": 7");

        assertThatThrownBy(this::restart)
                .isInstanceOf(UnusableModule.class)
                .hasMessageContaining("installed.json is damaged");
    }

    @Test
    void anInstalledFileThatIsLostGivesWayToTheShippedOne() throws IOException {
        modules.update(uploaded.file("people", "1.1.0"), false);
        try (var files = Files.newDirectoryStream(data.resolve("versions"), "people-1.1.0-*")) {
            for (var file : files) Files.delete(file);
        }
        host.running.clear();
        restart();

        assertThat(host.running).contains("people 1.0.0");
    }

    private void restart() throws IOException {
        modules = new Modules(new Version(4, 0, 0), ModuleStore.open(data), host, PATIENCE, Clock.systemUTC());
        try (var files = Files.list(folder)) {
            modules.startAll(files.sorted().toList());
        }
    }

    private List<String> states() {
        return modules.all().stream()
                .map(module -> module.name() + " " + module.state())
                .toList();
    }

    private static void assertRefused(Runnable call, Reason reason, String said) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(ModuleRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(said);
    }
}
