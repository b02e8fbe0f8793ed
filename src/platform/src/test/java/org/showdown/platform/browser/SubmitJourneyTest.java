package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;
import org.showdown.platform.identity.Account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The main job, as a student does it. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class SubmitJourneyTest extends InBrowser {
    private static final double EVALUATION_MS = 120_000;

    @Test
    void aJarAndAnOnnxModelGoFromTheBrowserToTheLeaderboard() {
        Account student = people.student();
        try (Visitor visitor = Visitor.atDesk(chromium, platform)) {
            visitor.signIn(student.username, People.PASSWORD);

            String jar = submit(visitor, "har", Uploads.jar());
            watchUntilScored(visitor);
            String onnx = submit(visitor, "lstm", Uploads.onnx());
            watchUntilScored(visitor);

            visitor.open(SmallCourse.LEADERBOARD);
            assertThat(visitor.page().locator("tr.is-you a[href='" + jar + "']"))
                    .isVisible();
            assertThat(visitor.page().locator("tr.is-you a[href='" + onnx + "']"))
                    .isVisible();
            assertThat(visitor.page().locator("tr.is-you").first()).containsText(student.pseudonym);
            assertThat(
                            visitor.page()
                                    .evaluate(
                                            "fetch('/api/plots/memory?assignment=" + SmallCourse.SLUG
                                                    + "').then(answer => answer.json())"
                                                    + ".then(plot => plot.classCurve.own.map(own => `${own.entry} ${own.steps}`).join())"))
                    .as("the length that the check found at the upload, in the memory curve")
                    .isEqualTo("lstm 22");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoModelIsRefusedWithAReasonAndCostsNothing() throws Exception {
        Path file = java.nio.file.Files.createTempFile("holiday", ".onnx");
        java.nio.file.Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        try (Visitor visitor = Visitor.atDesk(chromium, platform)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            visitor.open(SmallCourse.BRIEF + "/submit");
            choose(visitor.page(), "free", file);
            Locator refusal = visitor.page().getByRole(AriaRole.ALERT);
            assertThat(refusal).containsText("No attempt was used");
            assertThat(visitor.path()).isEqualTo(SmallCourse.BRIEF + "/submit");
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    /** @return the address of the submission's page */
    private static String submit(Visitor visitor, String entry, Path file) {
        visitor.open(SmallCourse.BRIEF + "/submit");
        choose(visitor.page(), entry, file);
        visitor.page().waitForURL("**/submissions/*");
        return visitor.path();
    }

    static void choose(Page page, String entry, Path file) {
        page.getByLabel("Entry").selectOption(entry);
        page.getByLabel("File").setInputFiles(file);
        page.locator("main form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit"))
                .click();
    }

    /** The page must come to its verdict by itself: the mark set on it is gone after a reload. */
    private static void watchUntilScored(Visitor visitor) {
        Page page = visitor.page();
        page.evaluate("window.stayed = true");
        assertThat(page.locator(".verdict[data-verdict=accepted]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(EVALUATION_MS));
        assertThat(page.getByText("QLIKE").first()).isVisible();
        assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
    }
}
