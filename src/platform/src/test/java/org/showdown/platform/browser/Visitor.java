package org.showdown.platform.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
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

    /** Adds up what moves on a page without the visitor having done anything: the strictest form of the cumulative layout shift. */
    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => {
              for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private static final String READ_TO_THE_END = """
            async () => {
              const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await drawn();
              }
              const coming = 'course-plot:not(:has(.plot-reading:not(:empty))), [aria-busy=true]';
              for (const end = performance.now() + 15_000; document.querySelector(coming) && performance.now() < end; ) await drawn();
              await document.fonts.ready;
              await drawn();
            }
            """;

    private static final String UNTIL_NOTHING_MOVES = """
            () => Promise.allSettled(document.getAnimations()
              .filter(motion => Number.isFinite(motion.effect.getComputedTiming().endTime))
              .map(motion => motion.finished))
            """;

    private final URI platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(Browser browser, URI platform, Browser.NewContextOptions options) {
        this.platform = platform;
        this.context = browser.newContext(options);
        context.addInitScript(WATCH_SHIFTS);
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console on " + page.url() + ": " + message.text() + " at " + message.location());
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

    static Visitor withWidth(Chromium chromium, URI platform, int width) {
        return with(chromium, platform, ColorScheme.LIGHT, width);
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

    /** Scrolls through the page, and waits for plots and fonts that only come then. */
    Visitor readToTheEnd() {
        page.evaluate(READ_TO_THE_END);
        return this;
    }

    /** How much of the page has moved so far by itself; below 0.1 nobody loses the line they read. */
    double shifted() {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    boolean widerThanItsWindow() {
        return Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"));
    }

    /** Waits for transitions and other motion that ends: half-way colours have no contrast. */
    void untilNothingMoves() {
        page.evaluate(UNTIL_NOTHING_MOVES);
    }

    /**
     * Whatever would keep somebody from using the page as it is now: what axe finds, in dark and then in light colours, and a page that is wider
     * than its window. Empty for a good page.
     */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            untilNothingMoves();
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> faults.add("%s in %s: %s at %s: %s"
                                    .formatted(
                                            path(),
                                            colours,
                                            rule.getId(),
                                            node.getTarget(),
                                            node.getFailureSummary()))));
        }
        if (widerThanItsWindow()) {
            faults.add("%s is wider than its window of %d".formatted(path(), page.viewportSize().width));
        }
        return faults;
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        context.close();
    }
}
