package org.showdown.platform.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import static com.microsoft.playwright.options.AriaRole.BUTTON;

/**
 * Someone with a browser window of their own. Everything that should not happen on a page is noted: an error on the
 * console, a script's exception, a request to anywhere but the platform.
 */
final class Visitor implements AutoCloseable {

    private final URI platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(Browser browser, URI platform, Browser.NewContextOptions options) {
        this.platform = platform;
        this.context = browser.newContext(options);
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script on " + page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(platform.toString()) && !request.url().startsWith("blob:")) {
                troubles.add("request outside the platform: " + request.url());
            }
        });
    }

    static Visitor atDesk(Chromium chromium, URI platform) {
        return new Visitor(chromium.browser(), platform, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visitor with(Chromium chromium, URI platform, ColorScheme colours, int width) {
        return new Visitor(
                chromium.browser(),
                platform,
                new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setColorScheme(colours)
                        .setTimezoneId("Europe/Zurich"));
    }

    /** A phone: touched, not clicked, and its owner wants nothing to move. */
    static Visitor onThePhone(Chromium chromium, URI platform) {
        return new Visitor(
                chromium.browser(),
                platform,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    static Visitor withoutScripts(Chromium chromium, URI platform) {
        return new Visitor(chromium.browser(), platform, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    Visitor open(String address) {
        page.navigate(platform.resolve(address).toString());
        return this;
    }

    Visitor signIn(String username, String password) {
        open("/login");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(password);
        page.locator("main")
                .getByRole(BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(address -> !address.contains("/login"));
        return this;
    }

    Page page() {
        return page;
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The path of the page that is open now. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** The network is gone, or back. */
    void offline(boolean gone) {
        context.setOffline(gone);
    }

    boolean widerThanItsWindow() {
        return Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"));
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        context.close();
    }
}
