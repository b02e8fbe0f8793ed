package org.showdown.platform.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ./showdown screenshots} runs: pictures of a platform that somebody has started. */
@Tag("browser")
class ScreenshotsTest {

    private static final String ADDRESS = "showdown.screenshots.address";

    @Test
    @EnabledIfSystemProperty(named = ADDRESS, matches = "http.*", disabledReason = "./showdown screenshots takes them")
    void takesAPictureOfEachPage() throws IOException {
        Path output = Path.of(System.getProperty("showdown.screenshots.output"));

        Screenshots.main(
                System.getProperty(ADDRESS), System.getProperty("showdown.screenshots.data"), output.toString());

        try (Stream<Path> taken = Files.list(output)) {
            assertThat(taken).isNotEmpty();
        }
    }
}
