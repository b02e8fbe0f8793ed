package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes pictures of all pages of a running platform from top to bottom, in both themes, wide and narrow; for
 * {@code ./showdown screenshots}. Arguments: address, data folder (for the demo accounts), output folder.
 */
final class Screenshots {

    private static final String ASSIGNMENT = "/assignments/volatility-showdown";
    private static final String DESK = "/teach" + ASSIGNMENT;
    private static final List<String> STUDENT = List.of(
            "/",
            ASSIGNMENT,
            ASSIGNMENT + "/data",
            ASSIGNMENT + "/submit",
            ASSIGNMENT + "/submissions",
            ASSIGNMENT + "/homework",
            ASSIGNMENT + "/report",
            ASSIGNMENT + "/leaderboard",
            ASSIGNMENT + "/showdown",
            ASSIGNMENT + "/leaderboard?view=value",
            ASSIGNMENT + "/leaderboard/evidence",
            "/lectures/week-08",
            "/lectures/week-08/opening",
            "/lectures/week-08/why-volatility",
            "/lectures/week-08/garch",
            "/lectures/week-08/har",
            "/lectures/week-08/lstm-and-gru",
            "/lectures/week-08/architecture-decisions",
            "/lectures/week-08/losses",
            "/lectures/week-08/showdown",
            "/lectures/week-08/bridge",
            "/seminar/week-08",
            "/seminar/week-08/estimators-across-asset-classes",
            "/seminar/week-08/adaptation-lag",
            "/seminar/week-08/memory-curve",
            "/seminar/week-08/multivariate-against-univariate",
            "/seminar/week-08/memory-curve/lab",
            "/claims",
            "/search?q=volatility",
            "/studies",
            "/account");
    private static final List<String> INSTRUCTOR = List.of(
            "/",
            "/teach",
            "/teach/queue",
            "/teach/roster",
            "/teach/seminar",
            "/teach/datasets",
            "/teach/datasets/simulated",
            "/teach/training",
            DESK + "/edit",
            DESK + "/submissions",
            DESK + "/homework",
            DESK + "/twins",
            ASSIGNMENT + "/leaderboard?board=hidden",
            ASSIGNMENT + "/showdown",
            ASSIGNMENT + "/showdown/present");

    /**
     * A page whose address is found on another: of the first link there that fits; left out where there is none.
     *
     * @param name what its pictures are called
     * @param more what is added to the link's address
     */
    private record Followed(String name, String from, String link, String more) {}

    private static final List<Followed> OF_STUDENT = List.of(
            new Followed("submission", ASSIGNMENT + "/submissions", "tbody th a", ""),
            new Followed("submission-tables", ASSIGNMENT + "/submissions", "tbody th a", "/tables"),
            new Followed("submission-compare", ASSIGNMENT + "/submissions", "tbody th a", "/compare?other=har"),
            new Followed("reference", ASSIGNMENT + "/leaderboard", "tr.is-reference th a", ""),
            new Followed("notebook", ASSIGNMENT + "/homework", "#notebook dd a", ""),
            new Followed("replay", ASSIGNMENT + "/showdown", "a[href$=replay]", ""),
            new Followed("study", "/studies", ".card h2 a", ""));
    private static final List<Followed> OF_INSTRUCTOR = List.of(
            new Followed("submission", DESK + "/submissions", "tbody th a", ""),
            new Followed("report", DESK + "/homework", "tbody a", ""),
            new Followed("twin-pair", DESK + "/twins", "tbody a", ""),
            new Followed("training-job", "/teach/training", "tbody th a", ""));

    private Screenshots() {}

    public static void main(String... arguments) throws IOException {
        URI platform = URI.create(arguments[0]);
        String accounts = Files.readString(Path.of(arguments[1], "demo-accounts.txt"));
        Path output = Files.createDirectories(Path.of(arguments[2]));
        try (Chromium chromium = Chromium.launch()) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    try (Visitor visitor = Visitor.with(chromium, platform, colours, width)) {
                        take(visitor, "/login", "nobody-login", colours, width, output);
                        visitor.signIn("student", password(accounts, "student"));
                        // Their own answers are errors on the console, so nothing of them is reported.
                        take(visitor, "/teach", "student-forbidden", colours, width, output);
                        take(visitor, "/nowhere", "student-missing", colours, width, output);
                    }
                    try (Visitor student = signedIn(chromium, platform, colours, width, "student", accounts)) {
                        take(student, "student", STUDENT, OF_STUDENT, colours, width, output);
                    }
                    try (Visitor instructor = signedIn(chromium, platform, colours, width, "instructor", accounts)) {
                        take(instructor, "instructor", INSTRUCTOR, OF_INSTRUCTOR, colours, width, output);
                    }
                }
            }
        }
    }

    private static Visitor signedIn(
            Chromium chromium, URI platform, ColorScheme colours, int width, String username, String accounts) {
        return Visitor.with(chromium, platform, colours, width).signIn(username, password(accounts, username));
    }

    private static void take(
            Visitor visitor,
            String username,
            List<String> addresses,
            List<Followed> followed,
            ColorScheme colours,
            int width,
            Path output) {
        for (String address : addresses) {
            take(visitor, address, username + address, colours, width, output);
        }
        for (Followed each : followed) {
            Locator link = visitor.open(each.from()).page().locator("main " + each.link());
            if (link.count() > 0) {
                String address = link.first().getAttribute("href") + each.more();
                take(visitor, address, username + "-" + each.name(), colours, width, output);
            }
        }
        visitor.troubles().forEach(System.err::println);
    }

    private static void take(
            Visitor visitor, String address, String title, ColorScheme colours, int width, Path output) {
        visitor.open(address).readToTheEnd();
        visitor.page().evaluate("scrollTo(0, 0)");
        visitor.page().mouse().move(0, 0);
        String name = title.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-"
                + colours.name().toLowerCase(Locale.ROOT) + ".png";
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(output.resolve(name))
                        .setFullPage(true));
    }

    static String password(String accounts, String username) {
        Matcher line =
                Pattern.compile("(?m)^\\s*" + username + "\\s+(\\S+)\\s*$").matcher(accounts);
        if (!line.find()) {
            throw new IllegalArgumentException("No password of " + username + " in demo-accounts.txt");
        }
        return line.group(1);
    }
}
