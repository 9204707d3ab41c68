package org.workspace.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspace.system.AdminBrowser.Visit;

/** An administrator's work with modules on the page, on a server of its own. */
class ModulesPageIT {
    private static final String READINESS = "**/health/ready";
    private static final double PATIENCE_MS = 120_000; // a change, on a busy build machine
    private static RunningWorkspace server;
    private static People people;
    private static AdminBrowser browser;

    @TempDir
    private Path folder;

    private SampleModule sample;

    @BeforeAll
    static void start() {
        server = RunningWorkspace.start(
                "--set", "rate-limit.strict.per-minute=1000000",
                "--set", "rate-limit.per-minute=1000000");
        people = new People(server);
        browser = AdminBrowser.open(server.baseUrl().resolve("/monitoring/#modules"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void removeModule() {
        sample = new SampleModule(folder);
        new ModuleOnServer(people, sample).remove();
    }

    @ParameterizedTest
    @EnumSource
    void anAdminSeesWhatRunsAndWhatDoesNot(Look look) throws Exception {
        var module = new ModuleOnServer(people, sample);
        people.as(people.admin())
                .send(
                        "POST",
                        "monitoring/api/v2/modules?force=true",
                        sampleThatFails(module),
                        ModuleOnServer.MEDIA_TYPE);
        try (var visit = signedIn(look)) {
            var page = visit.page();
            assertThat(page.locator("#view-title")).hasText("Modules");
            assertThat(page.locator("#modules-rows tr")).hasCount(4);
            assertThat(state(page, "chat")).hasText(look.isFrench() ? "Actif" : "Active");
            assertThat(row(page, "chat").locator("td").nth(2)).hasText(look.isFrench() ? "Bon" : "Good");
            assertThat(row(page, "chat").locator("td").nth(3)).hasText("v1, v2");
            assertThat(row(page, "monitoring").locator("button:visible")).hasCount(0);
            assertThat(state(page, "sample")).hasText(look.isFrench() ? "En échec" : "Failed");
            assertThat(row(page, "sample").locator(".cause")).containsText("no sails on this ship");
            visit.photograph("modules");

            row(page, "chat").locator("button").first().click();
            assertThat(page.locator("#question")).isVisible();
            visit.photograph("modules-stop");
            page.keyboard().press("Escape");
            assertThat(page.locator("#question")).isHidden();
            row(page, "sample").locator("button").last().click();
            visit.photograph("modules-remove");
            page.keyboard().press("Escape");
            row(page, "auth").locator("button").first().click();
            assertThat(page.locator("#question-body")).containsText("chat, monitoring");
            assertThat(page.locator("#question-body .notice"))
                    .containsText(look.isFrench() ? "personne ne peut plus se connecter" : "nobody can sign in");
            visit.photograph("modules-stop-accounts");
        }
    }

    @Test
    void aModuleIsInstalledUpdatedRolledBackStoppedStartedAndRemoved() {
        try (var visit = signedIn(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            page.click("#modules-install");
            choose(page, sample.healthy("1.0.0"), "sample 1.0.0 is a readable module.");
            visit.photograph("modules-install-report");
            page.click("#question-confirm");
            expect(page, ".good", "sample 1.0.0 est installé et actif.");
            assertThat(state(page, "sample")).hasText("Actif");

            press(page, "Mettre à jour…");
            choose(page, sample.healthy("1.1.0"), "sample 1.1.0 is a readable module.");
            page.click("#question-confirm");
            expect(page, ".good", "sample 1.1.0 est actif.");
            assertThat(row(page, "sample").locator("td").first()).hasText("1.1.0");
            visit.photograph("modules-updated");

            press(page, "Revenir à 1.0.0");
            assertThat(page.locator("#question-text")).containsText("1.0.0 prend la place de la version 1.1.0");
            page.click("#question-confirm");
            expect(page, ".good", "sample 1.0.0 est de nouveau actif.");

            press(page, "Arrêter");
            page.click("#question-confirm");
            expect(page, ".good", "sample 1.0.0 est arrêté.");
            assertThat(state(page, "sample")).hasText("Arrêté");
            press(page, "Démarrer");
            expect(page, ".good", "sample 1.0.0 est actif.");
            assertThat(state(page, "sample")).hasText("Actif");

            press(page, "Désinstaller…");
            page.check("#question [value=purge]");
            page.click("#question-confirm");
            expect(page, ".good", "sample 1.0.0 est désinstallé.");
            assertThat(row(page, "sample")).hasCount(0);
        }
    }

    @Test
    void whatIsDoubtfulNeedsAWordAndWhatCannotWorkIsNotOffered() throws IOException {
        new ModuleOnServer(people, sample).updated();
        var text = Files.writeString(folder.resolve("notes.war"), "not an archive");
        try (var visit = signedIn(Look.DARK_FRENCH)) {
            var page = visit.page();
            press(page, "Mettre à jour…");
            choose(page, text, "cannot be read as an archive");
            assertThat(page.locator("#question-confirm")).hasAttribute("aria-disabled", "true");
            assertThat(page.locator("#question .notice")).hasText("Ce fichier ne peut pas être utilisé.");
            visit.photograph("modules-obstacle");

            choose(page, sample.healthy("0.9.0"), "sample 0.9.0 is older than sample 1.1.0");
            page.locator("#question-confirm").click(new Locator.ClickOptions().setForce(true));
            assertThat(page.locator("#question")).isVisible();
            page.check("#question [type=checkbox]");
            visit.photograph("modules-doubt");
            page.click("#question-confirm");
            expect(page, ".good", "sample 0.9.0 est actif.");
        }
    }

    @Test
    void aChangeThatFailsIsToldInWords() {
        new ModuleOnServer(people, sample).installed();
        try (var visit = signedIn(Look.LIGHT_ENGLISH)) {
            var page = visit.page();
            press(page, "Update…");
            choose(page, sample.failing("2.0.0", "no sails on this ship"), "sample 2.0.0 is a readable module.");
            page.click("#question-confirm");

            expect(page, ".danger", "no sails on this ship");
            expect(page, ".danger [lang=en]", "sample 1.0.0 runs again.");
            visit.photograph("modules-failed");
            page.click("#modules-install");
            choose(page, sample.healthy("1.2.0"), "sample 1.2.0 is a readable module.");
            page.click("#question-confirm");
            expect(page, ".danger", "sample 1.0.0 is installed already: update it instead.");
        }
    }

    @Test
    void everythingIsReachedByTheKeyboardAndTheFocusComesBack() {
        new ModuleOnServer(people, sample).installed();
        try (var visit = signedIn(Look.DARK_ENGLISH)) {
            var page = visit.page();
            page.focus("nav [data-view=overview]");
            page.keyboard().press("Enter");
            assertThat(page.locator("#view-overview")).isVisible();
            assertThat(page.locator("#content")).isFocused();
            page.goBack();
            assertThat(page.locator("#view-modules")).isVisible();

            var stop = button(page, "Stop");
            stop.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#question")).isVisible();
            page.keyboard().press("Escape");
            assertThat(stop).isFocused();
            page.keyboard().press("Enter");
            page.locator("#question-confirm").focus();
            page.keyboard().press("Enter");
            expect(page, ".good", "sample 1.0.0 is stopped.");
            assertThat(button(page, "Start")).isFocused();
        }
    }

    @Test
    void thePageWaitsWhileItsOwnModuleIsUpdatedAndComesBack() {
        try (var visit = signedIn(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            assertThat(state(page, "monitoring")).hasText("Actif");
            page.evaluate("window.isOld = true");
            page.route(READINESS, Route::abort); // may take as long as the update, and a browser has few connections

            var number = 1;
            var update = updateOfMonitoring(number);
            while (!page.locator("#offline").textContent().contains("La supervision redémarre")) {
                if (update.isDone()) update = updateOfMonitoring(++number); // it was over between two looks
                assertThat(number).as("updates that the page did not notice").isLessThan(10);
                lookAtOnce(page);
            }
            visit.photograph("modules-restarting");
            page.unroute(READINESS);

            var version = "4.0." + number;
            assertThat(update.join().output()).contains("monitoring " + version + " runs in the place of");
            assertThat(row(page, "monitoring").locator("td").first())
                    .hasText(version, new HasTextOptions().setTimeout(PATIENCE_MS));
            assertThat(page.evaluate("window.isOld")).isNull();
            assertThat(page.locator("#offline")).isHidden();
        }
    }

    private CompletableFuture<ModuleCommands.Outcome> updateOfMonitoring(int number) {
        var next = sample.product("monitoring", "4.0." + number, Map.of());
        return CompletableFuture.supplyAsync(() -> new ModuleCommands(server).run("update", next));
    }

    /** Sooner than the page would by itself. */
    private static void lookAtOnce(Page page) {
        page.waitForResponse(
                "**/api/v2/health", () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
    }

    private Path sampleThatFails(ModuleOnServer module) {
        module.remove();
        return sample.failing("1.0.0", "no sails on this ship");
    }

    private static Visit signedIn(Look look) {
        var name = People.newName("a");
        var made = people.as(people.admin())
                .post("auth/api/v2/accounts", Map.of("username", name, "password", People.PASSWORD, "role", "admin"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var visit = browser.visit(look);
        visit.page().fill("#sign-in-name", name);
        visit.page().fill("#sign-in-password", People.PASSWORD);
        visit.page().keyboard().press("Enter");
        assertThat(row(visit.page(), "monitoring")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        return visit;
    }

    private static void choose(Page page, Path file, String finding) {
        page.setInputFiles("#question-file", file);
        assertThat(page.locator("#question .report")).containsText(finding);
    }

    private static void expect(Page page, String tone, String words) {
        assertThat(page.locator("#modules-outcome " + tone))
                .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    private static void press(Page page, String label) {
        button(page, label).click();
    }

    private static Locator button(Page page, String label) {
        return row(page, "sample").locator("button", new Locator.LocatorOptions().setHasText(label));
    }

    private static Locator state(Page page, String module) {
        return row(page, module).locator(".state").first();
    }

    private static Locator row(Page page, String module) {
        return page.locator("#modules-rows tr[data-module=" + module + "]");
    }
}
