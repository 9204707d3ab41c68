package org.workspace.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workspace.platform.testing.Api;

/** The administration page in a real browser, on a server of its own that these tests also stop. */
class AdminPageIT {
    private static final String PASSWORD = "quatre mots bien mélangés";
    private static final double PATIENCE_MS = 60_000;

    private static @Nullable RunningWorkspace workspace;
    private static @Nullable AdminBrowser browser;
    private static @Nullable Api auth;
    private static @Nullable String token;

    @BeforeAll
    static void start() {
        workspace = RunningWorkspace.start(
                "--set", "auth.password.iterations=1",
                "--set", "auth.refresh.grace=PT0.001S"); // using a refresh token twice is never forgiven
        browser = AdminBrowser.open(workspace.baseUrl().resolve("/monitoring/"));
        auth = Api.at(workspace.baseUrl().resolve("/auth/api/v2/"));
        photographSetUp();
        token = makeFirstAdminOnThePage();
        register("Robin");
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (workspace != null) workspace.close();
    }

    @ParameterizedTest
    @EnumSource
    void anAdminSeesHowTheServerDoes(Look look) {
        var name = newAdmin("Kim" + look.ordinal());
        try (var visit = browser.visit(look)) {
            var page = visit.page();
            assertThat(page.locator("#sign-in-name")).isFocused();
            visit.photograph("admin-sign-in");
            signIn(page, name);

            assertThat(page.locator("#live-text")).hasText(look.isFrench() ? "Connecté" : "Connected");
            assertThat(page.locator("#person-name")).hasText(name);
            assertThat(page.locator("#figures")).containsText("4.0.0");
            assertThat(page.locator("#checks .state.good")).hasCount(3);
            visit.photograph("admin-overview");
            page.setViewportSize(1100, 800);
            visit.photograph("admin-overview-narrow");
            assertThat(rightEdges(page)).as("where the two rows of figures end").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserWhoIsNoAdminIsRefusedAndLeftWithoutTokens(Look look) {
        try (var visit = browser.visit(look)) {
            var page = visit.page();
            signIn(page, "Robin");

            assertThat(page.locator("#refused-text")).containsText("Robin");
            assertThat(page.locator("#dashboard")).isHidden();
            assertThat(visit.keptTokens()).isNull();
            visit.photograph("admin-refused");
        }
    }

    @Test
    void aWrongPasswordIsSaidInWordsAndMarked() {
        try (var visit = browser.visit(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            page.fill("#sign-in-name", "Robin");
            page.fill("#sign-in-password", "pas le bon du tout");
            page.keyboard().press("Enter");

            assertThat(page.locator("#sign-in [role=alert]")).hasText("Nom d’utilisateur ou mot de passe incorrect.");
            assertThat(page.locator("#sign-in-password")).isFocused();
            visit.photograph("admin-wrong-password");
        }
    }

    @Test
    void anAccountInUseElsewhereIsTakenOverOnlyWhenAskedTo() {
        var name = newAdmin("Sacha");
        var elsewhere = auth.post("login", Map.of("username", name, "password", PASSWORD, "machineName", "Atelier 3"));
        try (var visit = browser.visit(Look.DARK_ENGLISH)) {
            var page = visit.page();
            signIn(page, name);
            assertThat(page.locator("#take-over-text")).containsText("Atelier 3");
            assertThat(auth.withToken(elsewhere.at("/accessToken")).get("me").status())
                    .isEqualTo(200);
            visit.photograph("admin-take-over");

            page.click("#take-over-confirm");

            assertThat(page.locator("#dashboard")).isVisible();
            assertThat(auth.withToken(elsewhere.at("/accessToken")).get("me").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void reloadingKeepsTheSessionAndSigningOutEndsIt() {
        var name = newAdmin("Camille");
        try (var visit = browser.visit(Look.LIGHT_ENGLISH)) {
            var page = visit.page();
            signIn(page, name);
            assertThat(page.locator("#dashboard")).isVisible();
            page.reload();
            assertThat(page.locator("#person-name")).hasText(name);

            page.click("#sign-out");

            assertThat(page.locator("#sign-in")).isVisible();
            assertThat(visit.keptTokens()).isNull();
            page.reload();
            assertThat(page.locator("#sign-in")).isVisible();
        }
    }

    @Test
    void aMachineAndAnAccountInUseAreBothToldBeforeTheyAreTakenOver() {
        var name = newAdmin("Dominique");
        try (var visit = browser.visit(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            var machine = "page-" + name;
            page.evaluate("id => localStorage.setItem('workspace.machine', id)", machine);
            auth.post("login", Map.of("username", name, "password", PASSWORD, "machineName", "Atelier 3"));
            auth.post("login", Map.of("username", newAdmin("Claude"), "password", PASSWORD, "machineId", machine));

            signIn(page, name);

            assertThat(page.locator("#take-over-text"))
                    .containsText("fermera cette session. La session du compte « Claude », connecté dans ce navigateur,"
                            + " sera fermée aussi.");
            visit.photograph("admin-take-over-both");
        }
    }

    @Test
    void aDuplicatedTabAndItsOriginalShareTheSessionWhicheverRenewsIt() {
        var name = newAdmin("Alix");
        try (var visit = browser.visit(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            signIn(page, name);
            assertThat(page.locator("#person-name")).hasText(name);
            var copy = page.waitForPopup(() -> page.evaluate("window.open(location.href)"));
            assertThat(copy.locator("#person-name")).hasText(name);

            letRenew(page);
            letRenew(copy);
            letRenew(page);

            assertThat(page.locator("#person-name")).hasText(name);
            assertThat(page.locator("#dashboard")).isVisible();
            assertThat(copy.locator("#dashboard")).isVisible();

            copy.click("#sign-out");
            page.reload();
            assertThat(page.locator("#sign-in")).isVisible();
        }
    }

    @Test
    void signingOutWhileTheServerIsAskedLeavesNothingBehind() {
        var name = newAdmin("Jojo");
        try (var visit = browser.visit(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            signIn(page, name);
            assertThat(page.locator("#live-text")).hasText("Connecté");
            var held = new AtomicReference<@Nullable Route>();
            page.route("**/auth/api/v2/me", held::set);
            page.waitForRequest("**/auth/api/v2/me", () -> {});
            page.waitForCondition(() -> held.get() != null);
            var answer = held.get().fetch();

            page.click("#sign-out");
            assertThat(page.locator("#sign-in")).isVisible();
            page.waitForResponse(
                    "**/auth/api/v2/me", () -> held.get().fulfill(new FulfillOptions().setResponse(answer)));

            assertThat(page.locator("#sign-in")).isVisible();
            assertThat(page.locator("#sign-in [role=alert]")).isHidden();
            page.reload();
            assertThat(page.locator("#sign-in")).isVisible();
            assertThat(visit.keptTokens()).isNull();
        }
    }

    @Test
    void themeAndLanguageAreFollowedAtOnceAndRemembered() {
        try (var visit = browser.visit(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            page.selectOption("#entry [data-preference=theme]", "dark");
            page.selectOption("#entry [data-preference=language]", "en");

            assertThat(page.locator("#sign-in h1")).hasText("Monitoring");
            page.reload();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void aServerThatIsGoneIsSaidAndItsReturnIsNoticed() {
        var name = newAdmin("Charlie");
        try (var visit = browser.visit(Look.DARK_FRENCH)) {
            var page = visit.page();
            signIn(page, name);
            assertThat(page.locator("#live-text")).hasText("Connecté");

            workspace.stop();
            assertThat(page.locator("#offline")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
            visit.photograph("admin-off-line");
            workspace.restart();

            assertThat(page.locator("#offline")).isHidden(new IsHiddenOptions().setTimeout(PATIENCE_MS));
            assertThat(page.locator("#person-name")).hasText(name);
        }
    }

    private static void photographSetUp() {
        for (var look : Look.values()) {
            try (var visit = browser.visit(look)) {
                assertThat(visit.page().locator("#setup")).isVisible();
                visit.photograph("admin-set-up");
            }
        }
    }

    /** As a person does it; answers the access token that the page got. */
    private static String makeFirstAdminOnThePage() {
        try (var visit = browser.visit(Look.LIGHT_FRENCH)) {
            var page = visit.page();
            page.fill("#setup-code", workspace.setupCode());
            page.fill("#setup-name", "Alex");
            page.fill("#setup-password", PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("#dashboard")).isVisible();
            return page.evaluate("JSON.parse(sessionStorage.getItem('workspace.session')).accessToken")
                    .toString();
        }
    }

    private static String newAdmin(String name) {
        var made =
                auth.withToken(token).post("accounts", Map.of("username", name, "password", PASSWORD, "role", "admin"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return name;
    }

    private static void register(String name) {
        var made = auth.post("register", Map.of("username", name, "password", PASSWORD));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        auth.withToken(made.at("/accessToken")).post("logout", Map.of());
    }

    /** Starts the tab again with tokens that it takes for nearly expired, as a tab that slept. */
    private static void letRenew(Page tab) {
        var before = refreshToken(tab);
        tab.evaluate("() => {"
                + " const kept = JSON.parse(sessionStorage.getItem('workspace.session'));"
                + " kept.expiresAt = new Date().toISOString().slice(0, 19) + 'Z';"
                + " sessionStorage.setItem('workspace.session', JSON.stringify(kept)); }");
        tab.reload();
        tab.waitForCondition(() ->
                tab.locator("#dashboard").isVisible() || tab.locator("#sign-in").isVisible());
        assertThat(refreshToken(tab)).isNotEqualTo(before);
    }

    private static @Nullable Object refreshToken(Page tab) {
        return tab.evaluate("JSON.parse(sessionStorage.getItem('workspace.session'))?.refreshToken");
    }

    /** Of the last figure in each row. */
    private static Set<Object> rightEdges(Page page) {
        var edges = (List<?>) page.evaluate("() => {"
                + " const rows = new Map();"
                + " for (const figure of document.querySelectorAll('.figure')) {"
                + "   const { top, right } = figure.getBoundingClientRect();"
                + "   rows.set(Math.round(top), Math.round(right)); }"
                + " return [...rows.values()]; }");
        return new HashSet<>(edges);
    }

    private static void signIn(Page page, String name) {
        page.fill("#sign-in-name", name);
        page.fill("#sign-in-password", PASSWORD);
        page.keyboard().press("Enter");
    }
}
