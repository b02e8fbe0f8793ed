package org.showdown.platform.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes pictures of all pages of a running platform from top to bottom, in both themes, wide and narrow; for
 * {@code ./showdown screenshots}. Arguments: address, data folder (for the demo accounts), output folder.
 */
final class Screenshots {

    private static final String ASSIGNMENT = "/assignments/volatility-showdown";
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
            ASSIGNMENT.replace("/assignments", "/teach/assignments") + "/edit",
            ASSIGNMENT.replace("/assignments", "/teach/assignments") + "/submissions",
            ASSIGNMENT.replace("/assignments", "/teach/assignments") + "/homework",
            ASSIGNMENT + "/leaderboard?board=hidden",
            ASSIGNMENT + "/showdown",
            ASSIGNMENT + "/showdown/present");

    private Screenshots() {}

    public static void main(String... arguments) throws IOException {
        URI platform = URI.create(arguments[0]);
        String accounts = Files.readString(Path.of(arguments[1], "demo-accounts.txt"));
        Path output = Files.createDirectories(Path.of(arguments[2]));
        try (Chromium chromium = Chromium.launch()) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    take(chromium, platform, colours, width, "student", accounts, STUDENT, output);
                    take(chromium, platform, colours, width, "instructor", accounts, INSTRUCTOR, output);
                }
            }
        }
    }

    private static void take(
            Chromium chromium,
            URI platform,
            ColorScheme colours,
            int width,
            String username,
            String accounts,
            List<String> addresses,
            Path output) {
        try (Visitor visitor = Visitor.with(chromium, platform, colours, width)) {
            visitor.signIn(username, password(accounts, username));
            for (String address : addresses) {
                visitor.open(address).readToTheEnd();
                visitor.page().evaluate("scrollTo(0, 0)");
                visitor.page().mouse().move(0, 0);
                String name = (username + address).replaceAll("[^a-z0-9]+", "-") + "-" + width + "-"
                        + colours.name().toLowerCase(java.util.Locale.ROOT) + ".png";
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(output.resolve(name))
                                .setFullPage(true));
            }
            visitor.troubles().forEach(System.err::println);
        }
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
