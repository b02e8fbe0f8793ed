package org.showdown.platform.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An instructor changes the assignment in the browser, and a student meets the change. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class InstructorJourneyTest extends InBrowser {
    private static final String EDIT = "/teach/assignments/" + SmallCourse.SLUG + "/edit";

    @Test
    void aChangedFieldTakesEffectForStudents() {
        try (Visitor instructor = Visitor.atDesk(chromium, platform);
                Visitor student = Visitor.atDesk(chromium, platform)) {
            instructor.signIn(people.instructor().username, People.PASSWORD).open(EDIT);
            change(instructor.page(), "7");
            assertThat(instructor.page().getByRole(AriaRole.ALERT)).hasCount(0);

            student.signIn(people.student().username, People.PASSWORD).open(SmallCourse.BRIEF + "/submit");
            assertThat(student.page().getByText("7 of 7")).isVisible();
            assertThat(instructor.troubles()).isEmpty();
            assertThat(student.troubles()).isEmpty();
        }
    }

    @Test
    void aWrongValueIsShownBackWithWhatWasTyped() {
        try (Visitor instructor = Visitor.atDesk(chromium, platform)) {
            instructor.signIn(people.instructor().username, People.PASSWORD).open(EDIT);
            change(instructor.page(), "many");
            assertThat(instructor.page().locator("[name=attempts-per-day]")).hasValue("many");
            assertThat(instructor.page().locator(".field.has-error .error")).isVisible();
        }
    }

    private static void change(Page page, String attempts) {
        page.locator("[name=attempts-per-day]").fill(attempts);
        page.locator("main form button.primary").click();
    }
}
