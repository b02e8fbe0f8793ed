package org.showdown.platform.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page, in both themes, wide and narrow: nothing that axe finds fault with, no console error, no stranger asked. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class AccessibilityTest {

    private static Chromium chromium;

    @TestHTTPResource
    URI platform;

    @Inject
    People people;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void pagesForEveryone(ColorScheme colours, int width) {
        try (Visitor visitor = Visitor.with(chromium, platform, colours, width)) {
            assertThat(faults(visitor, Pages.forEveryone())).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void pagesOfAStudent(ColorScheme colours, int width) {
        try (Visitor visitor = Visitor.with(chromium, platform, colours, width)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            assertThat(faults(visitor, Pages.ofAStudent())).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void pagesOfAnInstructor(ColorScheme colours, int width) {
        try (Visitor visitor = Visitor.with(chromium, platform, colours, width)) {
            visitor.signIn(people.instructor().username, People.PASSWORD);
            assertThat(faults(visitor, Pages.ofAnInstructor())).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static List<String> faults(Visitor visitor, List<String> addresses) {
        List<String> faults = new ArrayList<>();
        for (String address : addresses) {
            visitor.open(address);
            new AxeBuilder(visitor.page())
                    .analyze()
                    .getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> faults.add("%s: %s at %s: %s"
                                    .formatted(address, rule.getId(), node.getTarget(), node.getFailureSummary()))));
            if (visitor.widerThanItsWindow()) {
                faults.add(address + ": the page is wider than its window");
            }
        }
        return faults;
    }
}
