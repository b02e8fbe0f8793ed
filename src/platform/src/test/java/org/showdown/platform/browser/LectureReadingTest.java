package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A student reads the lecture: wide and narrow, with scripts and without. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class LectureReadingTest extends InBrowser {
    private static final String WHY = SmallCourse.WEEK + "/why-volatility";
    private static final int HEAVIEST_BYTES = 60_000;

    @Test
    void readsOnFromPageToPageAndSeesWhatWasRead() {
        try (Visitor visitor = student(1280)) {
            Page page = visitor.open("/").page();
            link(page.locator("main"), "Begin reading").click();
            assertThat(visitor.heading()).hasText("A Monday in February");
            page.locator("nav.turn").scrollIntoViewIfNeeded();
            assertThat(page.getByText("1 of 2 read")).isVisible();
            link(page.locator("nav.turn"), "Why volatility").click();
            assertThat(visitor.heading()).hasText("Why volatility");
            Locator contents = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Lecture"));
            assertThat(contents.locator("[aria-current=page]")).containsText("Why volatility");
            assertThat(link(contents, "A Monday in February")).containsText("(read)");
            link(contents, "How predictable is it?").click();
            assertThat(page).hasURL(Pattern.compile(".*#how-predictable-is-it"));
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void setsFormulasAsMathematics() {
        try (Visitor visitor = student(1280)) {
            Page page = visitor.open(WHY).page();
            assertThat(page.locator("math[display=block]")).isVisible();
            Object font =
                    page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"STIX Two Math\"'))");
            assertThat(font).isEqualTo(true);
            Object drawn = page.evaluate(
                    "document.querySelector('math[display=block] msqrt').getBoundingClientRect().height > 15");
            assertThat(drawn).isEqualTo(true);
        }
    }

    @Test
    void showsTheOtherLanguageByTabAndKeepsIt() {
        try (Visitor visitor = student(1280)) {
            Page page = visitor.open(WHY).page();
            assertThat(page.getByText("import numpy as np")).isVisible();
            assertThat(page.getByText("double parkinson")).isHidden();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Python"))
                    .focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.getByText("double parkinson")).isVisible();
            page.reload();
            assertThat(page.getByText("double parkinson")).isVisible();
            assertThat(page.getByText("import numpy as np")).isHidden();
        }
    }

    @Test
    void searchesByKeyboard() {
        try (Visitor visitor = student(1280)) {
            Page page = visitor.open(WHY).page();
            page.keyboard().press("/");
            page.keyboard().type("estimator");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=estimator");
            assertThat(page.locator("mark").first()).isVisible();
            link(page.locator("ol.hits"), "Why volatility: Three estimators").click();
            assertThat(visitor.heading()).hasText("Why volatility");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void putsSideNotesIntoTheMarginWhereThereIsOne() {
        try (Visitor wide = student(1400);
                Visitor phone = student(390)) {
            assertThat(besideTheText(wide)).isTrue();
            assertThat(besideTheText(phone)).isFalse();
            assertThat(phone.widerThanItsWindow()).isFalse();
            link(phone.page().locator("main"), "Contents and search").click();
            assertThat(phone.page().getByRole(AriaRole.SEARCHBOX)).isInViewport();
        }
    }

    @Test
    void movesNothingWhileAPageLoads() {
        try (Visitor visitor = student(1280)) {
            Page page = visitor.open(WHY).page();
            Object shift = page.evaluate("""
                    () => new Promise(done => {
                      let sum = 0;
                      new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
                        .observe({type: 'layout-shift', buffered: true});
                      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(sum))));
                    })""");
            assertThat(((Number) shift).doubleValue()).isLessThan(0.1);
        }
    }

    @Test
    void readsWithoutScripts() {
        try (Visitor visitor = Visitor.withoutScripts(chromium, platform)) {
            visitor.signIn(people.student().username, People.PASSWORD);
            Page page = visitor.open(WHY).page();
            assertThat(page.locator("math[display=block]")).isVisible();
            for (String text : List.of("import numpy as np", "double parkinson", "One notation on all pages")) {
                assertThat(page.getByText(text)).isVisible();
            }
            page.getByRole(AriaRole.SEARCHBOX).fill("estimator");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            assertThat(page.locator("mark").first()).isVisible();
        }
    }

    @Test
    void sendsALightPage() throws IOException {
        try (Visitor visitor = student(1280)) {
            byte[] body =
                    visitor.page().navigate(platform.resolve(WHY).toString()).body();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(body);
            }
            assertThat(compressed.size()).isLessThan(HEAVIEST_BYTES);
        }
    }

    private Visitor student(int width) {
        return Visitor.withWidth(chromium, platform, width).signIn(people.student().username, People.PASSWORD);
    }

    private static boolean besideTheText(Visitor visitor) {
        visitor.open(WHY);
        return Boolean.TRUE.equals(visitor.page().evaluate("""
                document.querySelector('.side-note').getBoundingClientRect().left
                  >= document.querySelector('.text > p').getBoundingClientRect().right"""));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
