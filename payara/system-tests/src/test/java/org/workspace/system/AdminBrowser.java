package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's Chromium on one page. Each visit is a browser that never was there before. One thread. */
final class AdminBrowser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENCE_MS = 20_000; // a busy build machine
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final URI address;

    private AdminBrowser(Playwright playwright, Browser browser, URI address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    static AdminBrowser open(URI address) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        return new AdminBrowser(playwright, playwright.chromium().launch(options), address);
    }

    Visit visit(Look look) {
        var context = browser.newContext(new NewContextOptions()
                .setColorScheme(look.scheme)
                .setLocale(look.locale)
                .setViewportSize(1440, 900));
        return new Visit(context, context.newPage(), look, address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One person in front of the page. Ends with a check that its code never failed and asked nobody but its server. */
    static final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final Look look;
        private final List<String> mistakes = new ArrayList<>();

        private Visit(BrowserContext context, Page page, Look look, URI address) {
            this.context = context;
            this.page = page;
            this.look = look;
            page.onPageError(mistakes::add);
            page.onRequest(request -> {
                if (!request.url().matches("(data|blob):.*") && !isAt(address, request.url()))
                    mistakes.add(request.url());
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) mistakes.add(message.text());
            });
            page.navigate(address.toString());
            page.waitForSelector("#wait", new WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        }

        Page page() {
            return page;
        }

        private static boolean isAt(URI address, String url) {
            return URI.create(url).getAuthority().equals(address.getAuthority());
        }

        /**
         * Keeps what is shown, and checks it for what keeps people out (WCAG 2 AA and good practice).
         *
         * @param foreign selectors of what is not our work
         */
        void photograph(String name, String... foreign) {
            page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + look.suffix() + ".png")));
            var check = new AxeBuilder(page);
            for (var selector : foreign) check.exclude(selector);
            assertThat(check.analyze().getViolations())
                    .as("accessibility of %s, %s", name, look)
                    .isEmpty();
        }

        @Nullable Object keptTokens() {
            return page.evaluate("sessionStorage.getItem('workspace.session')");
        }

        @Override
        public void close() {
            context.close();
            assertThat(mistakes).as("mistakes of the page's code").isEmpty();
        }
    }
}
