package org.showdown.platform.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page weighs and when its text stands there on a slow line; for {@code ./showdown bench pages}. Weights are bytes as they were sent, headers included,
 * with all plots of the page drawn and nothing in the browser's cache.
 */
final class PageWeights {
    static final double LIMIT_BYTES = 350_000;

    /** Of the slow line: what Chromium's tools called slow 3G. */
    private static final int LATENCY_MS = 400;

    private static final double BYTES_PER_SECOND = 400_000 / 8.0;

    private PageWeights() {}

    /**
     * A page.
     *
     * @param bytes by what they are: document, stylesheet, script, font, data
     */
    record Weight(String address, Map<String, Long> bytes) {
        long total() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A page on the slow line, first with an empty cache and then with what stayed of another page; milliseconds from the request.
     *
     * @param painted first text or picture
     * @param loaded  everything that stands in the page itself; plots come when they come into sight
     */
    record Pace(String address, double painted, double loaded, double paintedAgain) {}

    static Weight weigh(Chromium chromium, URI platform, String username, String password, String address) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, 1280)) {
            visitor.signIn(username, password);
            CDPSession session = visitor.page().context().newCDPSession(visitor.page());
            Map<String, String> kinds = new TreeMap<>();
            Map<String, Long> bytes = new TreeMap<>();
            session.send("Network.enable");
            JsonObject uncached = new JsonObject();
            uncached.addProperty("cacheDisabled", true);
            session.send("Network.setCacheDisabled", uncached);
            session.on(
                    "Network.responseReceived",
                    event -> kinds.put(
                            event.get("requestId").getAsString(),
                            event.get("type").getAsString().toLowerCase(Locale.ROOT)));
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.merge(
                            kinds.getOrDefault(event.get("requestId").getAsString(), "other"),
                            event.get("encodedDataLength").getAsLong(),
                            Long::sum));
            visitor.open(address).readToTheEnd();
            return new Weight(address, bytes);
        }
    }

    /** How much of the page moves by itself while it is read to the end. */
    static double shift(Chromium chromium, URI platform, String username, String password, String address, int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            return visitor.signIn(username, password)
                    .open(address)
                    .readToTheEnd()
                    .shifted();
        }
    }

    static Pace pace(Chromium chromium, URI platform, String username, String password, String address) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, 390)) {
            visitor.signIn(username, password);
            Page page = visitor.page();
            CDPSession session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.send("Network.clearBrowserCache");
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", LATENCY_MS);
            line.addProperty("downloadThroughput", BYTES_PER_SECOND);
            line.addProperty("uploadThroughput", BYTES_PER_SECOND);
            session.send("Network.emulateNetworkConditions", line);
            page.setDefaultTimeout(60_000);
            visitor.open(address);
            double painted = painted(page);
            double loaded = number(page, "performance.getEntriesByType('navigation')[0].loadEventEnd");
            visitor.open(address);
            return new Pace(address, painted, loaded, painted(page));
        }
    }

    private static double painted(Page page) {
        return number(page, """
                async () => {
                  const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
                  while (!paint()) await new Promise(requestAnimationFrame);
                  return paint().startTime;
                }
                """);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** As the tables of docs/benchmarks.md. */
    static String table(List<Weight> weights, List<Pace> paces) {
        StringBuilder table = new StringBuilder(
                "| page | HTML | CSS | JS | fonts | plot data | all | first text, slow line | from cache | loaded |\n");
        table.append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        weights.stream()
                .sorted(Comparator.comparingLong(Weight::total).reversed())
                .forEach(weight -> {
                    Pace pace = paces.stream()
                            .filter(each -> each.address().equals(weight.address()))
                            .findFirst()
                            .orElseThrow();
                    table.append("| `%s` | %s | %s | %s | %s | %s | **%s kB** | %.2f s | %.2f s | %.1f s |\n"
                            .formatted(
                                    weight.address(),
                                    kilobytes(weight, "document"),
                                    kilobytes(weight, "stylesheet"),
                                    kilobytes(weight, "script"),
                                    kilobytes(weight, "font"),
                                    kilobytes(weight, "fetch"),
                                    Math.round(weight.total() / 1e3),
                                    pace.painted() / 1e3,
                                    pace.paintedAgain() / 1e3,
                                    pace.loaded() / 1e3));
                });
        return table.toString();
    }

    private static String kilobytes(Weight weight, String kind) {
        return String.format(Locale.ROOT, "%.0f", weight.bytes().getOrDefault(kind, 0L) / 1e3);
    }
}
