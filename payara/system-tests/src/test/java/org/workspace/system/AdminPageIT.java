package org.workspace.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Map;
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
        workspace = RunningWorkspace.start("--set", "auth.password.iterations=1");
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

    private static void signIn(Page page, String name) {
        page.fill("#sign-in-name", name);
        page.fill("#sign-in-password", PASSWORD);
        page.keyboard().press("Enter");
    }
}
