package org.workspace.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for developers in a real browser: the renderer is foreign, and must keep to our rules. */
class ApisPageIT {
    private static final String RENDERER = ".swagger-ui";

    private static AdminBrowser browser;

    @BeforeAll
    static void open() {
        browser = AdminBrowser.open(RunningWorkspace.shared().baseUrl().resolve("/monitoring/apis.html"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void theApisOfAllModulesAreShownAndCanBeTried(Look look) {
        try (var visit = browser.visit(look)) {
            var page = visit.page();
            assertThat(page.locator("#operations-tag-auth_v2")).isVisible();
            assertThat(page.locator("#operations-tag-chat_v1")).isVisible();
            assertThat(page.locator("#operations-tag-monitoring_v2")).isVisible();
            visit.photograph("apis", RENDERER);

            var operation = page.locator("[id$=chat_v2_messages_post]");
            operation.locator(".opblock-summary-control").click();
            operation.locator("text=Schema").first().click();
            assertThat(operation.locator(".json-schema-2020-12").first()).isVisible();
            operation.scrollIntoViewIfNeeded();
            visit.photograph("apis-operation", RENDERER);

            page.locator(".btn.authorize").click();
            page.locator(".auth-container input").fill("no token");
            page.locator(".auth-btn-wrapper .authorize").click();
            page.locator(".auth-btn-wrapper .btn-done").click();
            var policy = page.locator("[id$=auth_v2_policy_policy]");
            policy.locator(".opblock-summary-control").click();
            policy.locator(".try-out__btn").click();
            policy.locator(".execute").click();
            assertThat(policy.locator(".live-responses-table")).containsText("passwordMinLength");
            visit.photograph("apis-tried", RENDERER);
        }
    }
}
