package org.showdown.platform.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ./showdown bench pages} runs: weights and paces of the lecture on a platform that somebody has started. */
@Tag("browser")
class PageWeightsTest {
    private static final String ADDRESS = "showdown.pages.address";
    private static final String STUDENT = "student";
    private static final double MOST_SHIFT = 0.1;

    @Test
    @EnabledIfSystemProperty(
            named = ADDRESS,
            matches = "http.*",
            disabledReason = "./showdown bench pages measures them")
    void lecturePagesAreLight() throws IOException {
        URI platform = URI.create(System.getProperty(ADDRESS));
        String password = Screenshots.password(
                Files.readString(Path.of(System.getProperty("showdown.pages.data"), "demo-accounts.txt")), STUDENT);
        List<PageWeights.Weight> weights = new ArrayList<>();
        List<PageWeights.Pace> paces = new ArrayList<>();
        Map<String, Double> shifts = new LinkedHashMap<>();
        try (Chromium chromium = Chromium.launch()) {
            for (String address : lecture(chromium, platform, password)) {
                weights.add(PageWeights.weigh(chromium, platform, STUDENT, password, address));
                paces.add(PageWeights.pace(chromium, platform, STUDENT, password, address));
                for (int width : new int[] {390, 1280}) {
                    shifts.put(
                            address + " at " + width,
                            PageWeights.shift(chromium, platform, STUDENT, password, address, width));
                }
            }
        }
        System.out.println(PageWeights.table(weights, paces));
        assertThat(shifts)
                .as("how much of a page moves while it is read")
                .allSatisfy((page, moved) -> assertThat(moved).isLessThan(MOST_SHIFT));
        assertThat(weights)
                .isNotEmpty()
                .allSatisfy(weight ->
                        assertThat((double) weight.total()).as("%s", weight).isLessThan(PageWeights.LIMIT_BYTES));
    }

    /** The pages that the lecture's contents lead to. */
    private static List<String> lecture(Chromium chromium, URI platform, String password) {
        try (Visitor visitor = Visitor.atDesk(chromium, platform)) {
            visitor.signIn(STUDENT, password).open("/lectures/week-08");
            return Pattern.compile("href=\"(/lectures/week-08/[a-z0-9-]+)\"")
                    .matcher(visitor.page().content())
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .distinct()
                    .toList();
        }
    }
}
