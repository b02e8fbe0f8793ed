package org.showdown.platform.browser;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Everything a student must do works where scripts are off, and where there is no pointer. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class WithoutScriptsTest extends InBrowser {
    @Test
    void aStudentUploadsWithoutScripts() {
        try (Visitor visitor = Visitor.withoutScripts(chromium, platform)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            visitor.open(SmallCourse.BRIEF + "/submit");
            SubmitJourneyTest.choose(visitor.page(), "har", Uploads.jar());
            assertThat(visitor.page().locator("ol.steps")).isVisible();
            assertThat(visitor.path()).startsWith("/submissions/");
        }
    }

    @Test
    void aStudentSignsInAndUploadsByKeyboardAlone() {
        try (Visitor visitor = Visitor.atDesk(chromium, platform)) {
            Page page = visitor.open("/login").page();
            page.keyboard().type(people.student().username); // the field has the focus from the start
            page.keyboard().press("Tab");
            page.keyboard().type(People.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(address -> !address.contains("/login"));

            visitor.open(SmallCourse.BRIEF + "/submit");
            tabTo(page, "#entry");
            page.keyboard().type("har");
            tabTo(page, "input[type=file]");
            page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(Uploads.jar());
            tabTo(page, "main form button.primary");
            page.keyboard().press("Enter");
            page.waitForURL("**/submissions/*");
            assertThat(page.locator("ol.steps")).isVisible();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** Presses Tab until the element has the focus, as someone without a pointer would. */
    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 40; presses++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached by Tab");
    }
}
