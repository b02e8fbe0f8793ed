package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;
import org.showdown.platform.training.FakeTraining;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An instructor trains a network and runs a study, watching both; a student reads the study. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@WithTestResource(FakeTraining.class)
@BrowserTest
class TrainingJourneyTest extends InBrowser {
    private static final double JOB_MS = 60_000;

    @Test
    void aTrainingIsWatchedUntilItsModelIsThere() {
        try (Visitor instructor = Visitor.atDesk(chromium, platform)) {
            Page page = instructor
                    .signIn(people.instructor().username, People.PASSWORD)
                    .open("/teach/training")
                    .page();
            page.getByLabel("The recipe, as YAML").fill("another recipe");
            page.getByLabel("Begin with").selectOption(SmallCourse.FAKE_NETWORK);
            assertThat(page.getByLabel("The recipe, as YAML")).hasValue(Pattern.compile("fake: slow[\\s\\S]*"));
            start(page);

            page.evaluate("window.stayed = true");
            Locator curve = slider(page, "Epoch of the learning curve");
            assertThat(curve.locator("svg")).isVisible(within());
            assertThat(page.getByText(Pattern.compile("Epoch \\d+ of at most 12")))
                    .isVisible(within());
            assertThat(page.getByRole(AriaRole.LINK, link("Download the model")))
                    .isVisible(within());
            curve.press("Home");
            assertThat(curve).hasAttribute("aria-valuetext", Pattern.compile("Epoch 1, training loss 0\\.5500.*"));
            curve.press("End");
            assertThat(curve).hasAttribute("aria-valuenow", "12");
            assertThat(page.locator("learning-curve figcaption")).containsText("lowest in epoch 8");
            assertThat(page.locator(".cancel-job")).isHidden();
            assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
            assertThat(instructor.faults()).isEmpty();
            assertThat(instructor.troubles()).isEmpty();
        }
    }

    @Test
    void aStudyIsReadByAStudent() {
        try (Visitor instructor = Visitor.atDesk(chromium, platform);
                Visitor student = Visitor.atDesk(chromium, platform)) {
            Page page = instructor
                    .signIn(people.instructor().username, People.PASSWORD)
                    .open("/teach/training")
                    .page();
            page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("memory-curve");
            page.getByLabel("The recipe, as YAML").fill("fake: finish");
            start(page);
            assertThat(page.getByRole(AriaRole.LINK, link("Read what came out")))
                    .isVisible(within());

            Page read =
                    student.signIn(people.student().username, People.PASSWORD).page();
            read.getByRole(AriaRole.LINK, link("Studies")).click();
            read.getByRole(AriaRole.LINK, link("How long a memory helps"))
                    .first()
                    .click();
            Locator plot = slider(read, "Sequence length, trading days");
            assertThat(plot.locator(".plot-line")).hasCount(2);
            plot.press("End");
            plot.press("ArrowLeft");
            assertThat(plot)
                    .hasAttribute(
                            "aria-valuetext", Pattern.compile("Sequence length, trading days 40, LSTM 0\\.2820.*"));
            assertThat(read.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The study in numbers")))
                    .containsText("0.2790 to 0.2840");
            assertThat(student.faults()).isEmpty();
            assertThat(student.troubles()).isEmpty();
            assertThat(instructor.troubles()).isEmpty();
        }
    }

    @Test
    void aJobIsStartedAndCancelledWithoutScripts() {
        try (Visitor instructor = Visitor.withoutScripts(chromium, platform)) {
            Page page = instructor
                    .signIn(people.instructor().username, People.PASSWORD)
                    .open("/teach/training")
                    .page();
            page.getByLabel("Title").fill("Mine");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put its text below"))
                    .click();
            assertThat(page.getByLabel("Title")).hasValue("Mine");
            page.getByLabel("The recipe, as YAML").fill("fake: hang");
            start(page);
            assertThat(instructor.heading()).hasText("Mine");
            page.locator(".cancel-job summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End this job"))
                    .click();
            page.waitForCondition(
                    () -> {
                        instructor.open(instructor.path());
                        return page.getByText("It was cancelled").isVisible();
                    },
                    new Page.WaitForConditionOptions().setTimeout(JOB_MS));
        }
    }

    private static void start(Page page) {
        page.locator("#start button.primary").click();
        page.waitForURL("**/teach/training/*-*");
    }

    private static Locator slider(Page page, String name) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.IsVisibleOptions within() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(JOB_MS);
    }
}
