package org.showdown.platform.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.People;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.reveal.ClassOfSixty;
import org.showdown.platform.reveal.ClassScores;
import org.showdown.platform.submission.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The evening of a class of sixty, from the button that begins it to the replay on a phone. */
@QuarkusTest
@WithTestResource(SmallCourse.class)
@BrowserTest
class RevealJourneyTest extends InBrowser {
    @Inject
    Accounts accounts;

    @Inject
    Database database;

    private ClassOfSixty sixty;
    private String showdown;

    @BeforeEach
    void enrol() {
        sixty = ClassOfSixty.enrol(database, accounts, SmallCourse.SLUG);
        showdown = sixty.homework().address() + "/showdown";
    }

    @AfterEach
    void leave() {
        StoredEvidence.remove(database, sixty.homework().id());
        ClassScores.removeAll(database);
    }

    @Test
    void aWholeEveningByTheKeyboardWithoutANetwork() {
        try (Visitor instructor = begun()) {
            Page page = instructor.page();
            assertThat(page.locator(".reveal-opening li"))
                    .hasCount(60); // three came after the freeze, three are of the house
            page.evaluate("document.fonts.ready.then(() => true)");
            instructor.offline(true);

            press(page, "PageDown");
            assertThat(told(page)).isEqualTo("Calm heat: the calm days.");
            assertThat(round(page)).isEqualTo(sixty.lastToFirst(ClassScores.Scores::calm));
            assertThat(told(page)).startsWith("Calm heat, the best: 1. ");
            press(page, "PageDown");
            assertThat(told(page)).isEqualTo("Crisis heat: the days of crisis.");
            press(page, "s");

            assertThat(told(page)).isEqualTo("Final: all hidden days.");
            List<String> order = sixty.lastToFirst(ClassScores.Scores::all);
            assertThat(round(page)).isEqualTo(order);
            assertThat(page.locator(".reveal-podium [data-podium='1'] strong")).hasText(order.get(59));
            assertThat(page.locator(".reveal-podium [data-podium='2'] strong")).hasText(order.get(58));
            assertThat(page.locator(".reveal-podium [data-podium='3'] strong")).hasText(order.get(57));

            // Ten are of the first set: nobody of them is told to be second.
            assertThat(page.locator(".reveal-podium .reveal-hidden")).hasText(new String[] {"1", "1", "1"});
            assertThat(page.locator(".reveal-podium .badge"))
                    .hasText(Collections.nCopies(3, "shared with 9 others").toArray(String[]::new));
            assertThat(told(page))
                    .startsWith("Final, the best: 1. " + order.get(59))
                    .contains("; 1. " + order.get(58));

            race(page);
            press(page, "End"); // the slider has the focus: the end of the race
            assertThat(told(page)).startsWith("December 2024: " + order.get(59));
            press(page, "PageDown");
            assertThat(told(page)).isEqualTo("That was the showdown.");
            press(page, "Home");
            assertThat(page.locator(".reveal-opening")).isVisible();
            press(page, "?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            press(page, "Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
            assertThat(instructor.troubles()).isEmpty();
        }
    }

    @Test
    void goingBackUndoesAnyStepAndAReloadKeepsIt() {
        try (Visitor instructor = begun()) {
            Page page = instructor.page();
            List<String> seen = new ArrayList<>();
            for (String step : new String[] {"Next", "Next", "Next", "Next"}) {
                seen.add(stage(page));
                button(page, step).click();
            }
            for (int i = seen.size() - 1; i >= 0; i--) {
                press(page, "PageUp");
                assertThat(stage(page)).isEqualTo(seen.get(i));
            }
            press(page, "ArrowRight");
            press(page, "ArrowDown");
            String before = stage(page);
            page.reload();
            assertThat(page.locator(".reveal-lifted")).isVisible();
            assertThat(stage(page)).isEqualTo(before);
            press(page, "f");
            page.waitForCondition(() ->
                    Boolean.TRUE.equals(page.evaluate("document.fullscreenElement === document.documentElement")));
            assertThat(instructor.troubles()).isEmpty();
        }
    }

    @Test
    void everySceneReadsInBothColoursOnAProjectorAndOnAPhone() {
        try (Visitor instructor = begun()) {
            Page page = instructor.page();
            for (int[] size : new int[][] {{1920, 1080}, {390, 844}}) {
                page.setViewportSize(size[0], size[1]);
                for (String colours : List.of("dark", "light")) {
                    assertThat(page.locator("html")).hasAttribute("data-theme", colours);
                    for (String step : steps(page)) {
                        page.evaluate("step => { location.hash = step; location.reload(); }", step);
                        page.waitForFunction(
                                "step => document.querySelector('showdown-player')?.dataset.step === step", step);
                        if (colours.equals("light")) {
                            press(page, "t");
                        }
                        instructor.untilNothingMoves();
                        String where = "%s at %d in %s".formatted(told(page), size[0], colours);
                        assertThat(new AxeBuilder(page).analyze().getViolations())
                                .as(where)
                                .isEmpty();
                        assertThat(instructor.widerThanItsWindow()).as(where).isFalse();
                    }
                    press(page, "t");
                }
            }
            assertThat(instructor.troubles()).isEmpty();
        }
    }

    @Test
    void anOpenPageFollowsTheEveningByItself() {
        try (Visitor student = Visitor.onThePhone(chromium, platform)) {
            student.signIn(sixty.members().get(5).account().username, ClassOfSixty.PASSWORD)
                    .open(showdown);
            Page page = student.page();
            page.evaluate("window.stayed = true");
            assertThat(page.getByText("The showdown is on")).hasCount(0);
            try (Visitor instructor = begun()) {
                assertThat(page.getByText("The showdown is on")).isVisible();
                instructor.open(showdown);
                instructor.page().getByLabel("open it to students now").check();
                button(instructor.page(), "End the showdown").click();
                assertThat(page.getByText("See the replay")).isVisible();
            }
            assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
            assertThat(student.troubles()).isEmpty();
        }
    }

    @Test
    void theClassSeesItAgainOnceTheHiddenBoardIsOpen() {
        ClassOfSixty.Member member = sixty.members().get(5);
        try (Visitor instructor = begun();
                Visitor student = Visitor.onThePhone(chromium, platform);
                Visitor plain = Visitor.withoutScripts(chromium, platform)) {
            student.signIn(member.account().username, ClassOfSixty.PASSWORD).open(showdown);
            assertThat(student.page().getByText("The showdown is on")).isVisible();
            instructor.open(showdown);
            instructor.page().getByLabel("open it to students now").check();
            button(instructor.page(), "End the showdown").click();

            student.open(showdown);
            student.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the replay"))
                    .tap();
            replayOnThePhone(student);
            assertThat(student.troubles()).isEmpty();

            plain.signIn(member.account().username, ClassOfSixty.PASSWORD).open(showdown + "/replay");
            Locator last = plain.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Final"));
            assertThat(last.locator("tbody tr")).hasCount(63);
            assertThat(last.locator("tr.is-you th")).containsText(member.name());
            inEveryLook(member);
        }
    }

    /** Steps without motion, and the race is scrubbed by a finger. */
    private static void replayOnThePhone(Visitor student) {
        Page page = student.page();
        button(page, "Next").tap();
        button(page, "Next").tap();
        assertThat(page.locator(".reveal-lifted.is-landed")).isVisible();
        assertThat(page.locator(".reveal-lifted").evaluate("card => getComputedStyle(card).animationName"))
                .isEqualTo("none");
        page.evaluate("step => { location.hash = step; location.reload(); }", ClassOfSixty.stepsBeforeTheRace());
        Locator slider = page.getByLabel("Month of the race");
        assertThat(slider).hasAttribute("aria-valuetext", "January 2022");
        slider.scrollIntoViewIfNeeded();
        BoundingBox box = slider.boundingBox();
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(slider).hasValue(Pattern.compile("1[678]"));
        button(page, "Play").tap(); // nothing runs by itself: it stands at its end at once
        assertThat(slider).hasValue("35");
        button(page, "Go on").tap();
        assertThat(told(page)).isEqualTo("That was the showdown.");
    }

    private void inEveryLook(ClassOfSixty.Member member) {
        for (int width : new int[] {1280, 390}) {
            try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
                visitor.signIn(member.account().username, ClassOfSixty.PASSWORD).open(showdown + "/replay");
                assertThat(visitor.page().locator(".reveal-opening")).isVisible();
                for (String address : new String[] {showdown + "/replay", showdown}) {
                    assertThat(visitor.open(address).faults()).isEmpty();
                }
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    private Visitor begun() {
        Visitor instructor = Visitor.atDesk(chromium, platform);
        instructor.signIn(people.instructor().username, People.PASSWORD).open(showdown);
        Page page = instructor.page();
        assertThat(page.getByText("60 entries of students, 3 reference solutions as lines"))
                .isVisible();
        page.getByLabel("Everybody in the hall may see the hidden results").check();
        button(page, "Begin the showdown").click();
        page.waitForURL("**/showdown/present*");
        assertThat(page.locator(".reveal-opening")).isVisible();
        return instructor;
    }

    /** Goes through a round from its title to its result, and back and forth at each step. Returns the names in the order in which they were told. */
    private static List<String> round(Page page) {
        List<String> names = new ArrayList<>();
        String before = stage(page);
        while (true) {
            press(page, "PageDown");
            String now = stage(page);
            press(page, "PageUp");
            assertThat(stage(page)).isEqualTo(before);
            press(page, "PageDown");
            assertThat(stage(page)).isEqualTo(now);
            before = now;
            if (!told(page).matches("(Place|Next).*")) {
                return names;
            }
            String name = page.locator(".reveal-lifted strong").first().textContent();
            assertThat(told(page)).contains(name);
            if (told(page).startsWith("Place")) {
                names.add(name);
            }
        }
    }

    /** Played, and scrubbed by keys and by the pointer. */
    private static void race(Page page) {
        press(page, "Space");
        Locator slider = page.getByLabel("Month of the race");
        assertThat(slider).hasAttribute("aria-valuetext", "January 2022");
        press(page, "Space");
        assertThat(slider).hasValue("35", new LocatorAssertions.HasValueOptions().setTimeout(30_000));
        assertThat(page.locator(".reveal-leaders li")).hasCount(10);
        press(page, "PageUp");
        assertThat(slider).hasValue("0");
        press(page, "ArrowRight");
        press(page, "ArrowRight");
        assertThat(slider).hasAttribute("aria-valuetext", "March 2022");
        BoundingBox box = slider.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(slider).hasValue(Pattern.compile("1[678]"));
        press(page, "ArrowLeft"); // the slider has the focus now, and moves itself
        assertThat(slider).hasValue(Pattern.compile("1[567]"));
        assertThat(told(page)).contains("leads with");
    }

    /** One of each scene: the opening, a heat's title, rows told and lifted, results, the race and the end. */
    private static List<String> steps(Page page) {
        int count = Integer.parseInt(page.locator("showdown-player").getAttribute("data-steps"));
        int race = ClassOfSixty.stepsBeforeTheRace();
        int result = race - 1;
        return Stream.of(0, 1, 40, 62, result - 4, result - 3, result, race + 20, count - 1)
                .map(String::valueOf)
                .toList();
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static String told(Page page) {
        return page.locator("showdown-player [role=status]").textContent();
    }

    private static String stage(Page page) {
        return page.locator(".reveal-stage").innerHTML();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
