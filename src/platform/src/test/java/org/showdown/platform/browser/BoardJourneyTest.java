package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.portfolio.StoredScores;
import org.showdown.platform.submission.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A board of a large class in a browser: each view by its controls, search, pages, live changes, and all of it on a phone. */
@QuarkusTest
@WithTestResource(Installation.class)
@BrowserTest
class BoardJourneyTest extends InBrowser {
    private static final String SLUG = "volatility-showdown";
    private static final String BOARD = "/assignments/" + SLUG + "/leaderboard";
    /** A dozen rows of each view: what there is to find fault with, a row has. */
    private static final List<String> VIEWS = List.of(
            "?q=walker+11",
            "?q=walker+11&measure=direction",
            "?q=walker+11&regime=crisis",
            "?q=walker+11&view=adaptation",
            "?q=walker+11&view=value",
            "?q=walker+11&symbol=ALDR",
            "?q=nobody",
            "/evidence?regime=crisis");

    private static final int CLASSMATES = 120;

    @Inject
    Assignments assignments;

    @Inject
    Database database;

    private final List<StoredEvidence.Row> rows = new ArrayList<>();
    private UUID assignment;
    private Account student;
    private UUID mine;

    @BeforeEach
    void fillTheBoard() {
        assignment = assignments.bySlug(SLUG).orElseThrow().id();
        student = people.student();
        rows.clear();
        add(null, "har", "har", 0.2, 1);
        for (int i = 0; i < CLASSMATES; i++) {
            add(classmate(i), null, i % 2 == 0 ? "lstm" : "gru", 0.21 + i / 1e3, i < 20 ? 1 : 2);
        }
        mine = add(student.id, null, "lstm", 0.5, 3);
        StoredEvidence.insert(database, assignment, Board.PUBLIC, rows);
    }

    @AfterEach
    void clearTheBoard() {
        StoredEvidence.remove(database, assignment);
        StoredScores.removeAll(database);
        database.update("update assignment set updated_at = updated_at where id = ?", assignment);
    }

    @Test
    void eachViewIsReachedByItsControlsAndHasAnAddress() {
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            page.evaluate("window.stayed = true");
            choose(page, "Calm", "regime=calm", "Calm QLIKE");
            choose(page, "MSE", "measure=mse", "Calm MSE, pp²");
            choose(page, "All days", "measure=mse", "MSE, pp²");
            choose(page, "Direction", "measure=direction", "Direction, %");
            choose(page, "QLIKE", "", "QLIKE");
            choose(page, "After shifts", "view=adaptation", "QLIKE after shifts");
            assertThat(page.getByLabel("MSE", new Page.GetByLabelOptions().setExact(true)))
                    .not()
                    .isVisible();
            choose(page, "Value for complexity", "view=value", "Worth its cost");
            assertThat(page.locator(".scatter svg").first()).isVisible();
            choose(page, "Losses", "", "to HAR, %");
            page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Target").selectOption("rolling-21");
            page.waitForURL("**" + BOARD + "?target=rolling-21");
            assertThat(page.getByLabel("Symbol")).not().isVisible();
            assertThat(page.getByLabel("Direction", new Page.GetByLabelOptions().setExact(true)))
                    .not()
                    .isVisible();
            page.getByLabel("Target").selectOption("next-day");
            page.getByLabel("Symbol").selectOption("ALDR");
            page.waitForURL("**" + BOARD + "?symbol=ALDR");
            assertThat(page.locator("#board")).containsText("ranked by loss alone");
            assertThat(page.locator(".of-days")).not().isVisible();
            page.getByLabel("Symbol").selectOption(new SelectOption().setIndex(0));
            page.getByLabel("Entry", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("gru");
            page.waitForURL("**" + BOARD + "?entry=gru");
            assertThat(page.locator("#board [role=status]")).containsText("60 rows, of 122 on the board");
            assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
            page.reload();
            assertThat(page.getByLabel("Entry", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("gru");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void backBringsTheViewBefore() {
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            choose(page, "Crisis", "regime=crisis", "Crisis QLIKE");
            page.getByLabel("Page 2").click();
            page.waitForURL("**" + BOARD + "?regime=crisis&page=2");
            page.goBack();
            assertThat(page.locator("#board [role=status]")).containsText("Rows 1 to 100");
            page.goBack();
            page.waitForURL("**" + BOARD);
            assertThat(page.locator(".board thead")).containsText("Crisis");
            assertThat(page.locator(".board thead")).not().containsText("Crisis QLIKE");
            assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("All days")))
                    .isChecked();
        }
    }

    @Test
    void searchFindsOverAllPagesAndLeavesTheCursorWhereItIs() {
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            Locator search = page.getByLabel("Search by name");
            search.pressSequentially("walker 119 ");
            page.waitForURL("**q=walker+119");
            assertThat(page.locator(".board tbody tr:not(.tie)")).hasCount(1);
            assertThat(search).isFocused();
            assertThat(search).hasValue("walker 119 ");
            search.fill("nobody of that name");
            assertThat(page.getByText("No row fits")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show all rows"))
                    .click();
            assertThat(page.locator("#board [role=status]")).containsText("Rows 1 to 100 of 122");
        }
    }

    @Test
    void findsMeOnMyPageWithMyRowInSight() {
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            assertThat(page.locator("tr.is-you")).hasCount(0);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find me"))
                    .click();
            page.waitForURL("**" + BOARD + "?page=2#r-" + mine);
            assertThat(page.locator("tr.is-you")).isInViewport();
            assertThat(page.locator("tr.is-you")).containsText(student.pseudonym);
            assertThat(page.locator("tr.is-you details"))
                    .containsText(
                            "HAR beats it at the 5 % level in crisis months; in calm months the two cannot be told apart.");
            page.locator("tr.is-you")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("All its tests"))
                    .click();
            assertThat(page.locator("#against")).hasText(student.pseudonym + " against the others");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void sortsAndTurnsPagesWithoutLeavingThePage() {
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            page.evaluate("window.stayed = true");
            page.locator("#sort-3").click();
            page.waitForURL("**" + BOARD + "?sort=loss");
            page.locator("#sort-3").click();
            page.waitForURL("**" + BOARD + "?sort=loss&dir=desc");
            assertThat(page.locator(".board tbody tr").first()).containsText(student.pseudonym);
            assertThat(page.locator("tr.tie")).hasCount(0);
            page.getByLabel("Page 2").click();
            page.waitForURL("**&page=2");
            assertThat(page.locator(".board tbody tr")).hasCount(22);
            page.getByLabel("Entry", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("lstm");
            page.waitForURL("**" + BOARD + "?entry=lstm&sort=loss&dir=desc");
            choose(page, "After shifts", "view=adaptation", "QLIKE after shifts");
            page.waitForURL("**&sort=loss&dir=desc");
            choose(page, "Losses", "", "to HAR, %");
            page.locator("#sort-0").click();
            page.waitForURL("**" + BOARD + "?entry=lstm");
            choose(page, "Crisis", "regime=crisis", "Crisis QLIKE");
            page.waitForURL("**" + BOARD + "?regime=crisis&entry=lstm");
            assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
        }
    }

    @Test
    void aNewRowAppearsWhileTheReaderStaysWhereHeIs() {
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            Locator note = page.locator(".board details").nth(30);
            note.locator("summary").click();
            assertThat(note).containsText("cannot be told apart");
            String opened = String.valueOf(note.getAttribute("id"));
            double place = note.boundingBox().y;
            page.evaluate("window.stayed = true");

            UUID fresh = add(classmate(CLASSMATES), null, "gru", 0.2105, 1); // above what is in sight
            StoredEvidence.insert(database, assignment, Board.PUBLIC, rows);

            assertThat(page.locator("#r-" + fresh)).isAttached();
            assertThat(page.locator("#" + opened)).hasAttribute("open", "");
            assertThat(page.evaluate("document.activeElement.closest('details').id"))
                    .isEqualTo(opened);
            assertThat(page.locator("#" + opened).boundingBox().y).isCloseTo(place, within(2.0));
            assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** The freeze comes by the clock alone; its end is written. Either changes what stands above the rows, too. */
    @Test
    void aFreezeAndItsEndReachAnOpenBoardWhileTheReaderStaysWhereHeIs() {
        String settings = database.first(
                        "select definition from assignment where id = ?", row -> row.getString(1), assignment)
                .orElseThrow();
        try (Visitor visitor = open(1280)) {
            Page page = visitor.page();
            Locator note = page.locator(".board details").nth(30);
            note.locator("summary").click();
            String opened = "#" + note.getAttribute("id");
            double place = note.boundingBox().y;
            page.evaluate("window.stayed = true");

            freezeIn(Duration.ofSeconds(3));
            assertThat(page.getByText("The board is frozen: this is the standing of"))
                    .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(20_000));
            assertReaderStays(page, opened, place);

            UUID since = add(classmate(CLASSMATES), null, "gru", 0.2105, 1);
            database.update("update assignment set thawed_at = now() where id = ?", assignment);
            assertThat(page.locator("#r-" + since)).isAttached();
            assertThat(page.locator("#board .callout")).hasCount(0);
            assertReaderStays(page, opened, place);
            assertThat(visitor.troubles()).isEmpty();
        } finally {
            database.update(
                    "update assignment set definition = ?::json, thawed_at = null where id = ?", settings, assignment);
        }
    }

    private static void assertReaderStays(Page page, String opened, double place) {
        assertThat(page.locator(opened)).hasAttribute("open", "");
        assertThat(page.evaluate("'#' + document.activeElement.closest('details').id"))
                .isEqualTo(opened);
        assertThat(page.locator(opened).boundingBox().y).isCloseTo(place, within(2.0));
        assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
    }

    private void freezeIn(Duration wait) {
        LocalDateTime due = LocalDateTime.now(ZoneOffset.UTC).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
        Duration before = Duration.between(LocalDateTime.now(ZoneOffset.UTC).plus(wait), due);
        database.update(
                "update assignment set definition = (definition::jsonb || jsonb_build_object('opens', '2020-01-01T00:00', 'due', ?::text,"
                        + " 'freeze-before', ?::text, 'time-zone', 'UTC'))::json where id = ?",
                due.toString(),
                before.toSeconds() + " s",
                assignment);
    }

    @Test
    void aHiddenBoardAppearsOnAnOpenPageWhenItIsReleased() {
        try (Visitor visitor = open(390)) {
            Page page = visitor.open(BOARD + "?board=hidden").page();
            page.evaluate("window.before = history.length");
            assertThat(page.getByText("The hidden board is not open yet")).isVisible();

            database.update("update assignment set released_at = now() where id = ?", assignment);

            assertThat(page.getByText("No scores yet")).isVisible();
            assertThat(page.locator("#view")).isVisible();
            assertThat(page.evaluate("history.length")).isEqualTo(page.evaluate("window.before"));
        } finally {
            database.update("update assignment set released_at = null where id = ?", assignment);
        }
    }

    @Test
    void readsAndChoosesWithoutScripts() {
        try (Visitor visitor = Visitor.withoutScripts(chromium, platform)) {
            visitor.signIn(student.username, People.PASSWORD);
            Page page = visitor.open(BOARD).page();
            page.getByLabel("Crisis").check();
            page.getByLabel("Search by name").fill("walker 7");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();
            assertThat(page.locator(".board thead")).containsText("Crisis QLIKE");
            assertThat(page.locator(".board tbody tr:not(.tie)")).hasCount(11); // 7, 70 to 79
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyViewIsForEverybody(int width) {
        try (Visitor visitor = Visitor.withWidth(chromium, platform, width)) {
            visitor.signIn(student.username, People.PASSWORD);
            for (String view : VIEWS) {
                assertThat(visitor.open(BOARD + view).faults())
                        .as("%s at %d", view, width)
                        .isEmpty();
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void onAPhoneARowIsACardWithItsRegimes() {
        try (Visitor visitor = open(390)) {
            Page page = visitor.page();
            Locator card = page.locator(".board tbody tr.is-reference");
            assertThat(card).isVisible();
            assertThat(card.locator("td").nth(3))
                    .hasCSS("text-align", "start"); // the difference stands in a line of its own
            Locator calm = card.locator("td").nth(4);
            assertThat(calm).isVisible();
            assertThat(String.valueOf(calm.evaluate("cell => getComputedStyle(cell, '::before').content")))
                    .contains("Calm");
            assertThat(card.boundingBox().width).isLessThan(390);
            assertThat(page.locator(".board thead a").first()).isVisible();
        }
    }

    private Visitor open(int width) {
        Visitor visitor = Visitor.withWidth(chromium, platform, width).signIn(student.username, People.PASSWORD);
        visitor.open(BOARD);
        assertThat(visitor.page().locator(".board-says")).containsText("Rows that share a rank");
        return visitor;
    }

    /** Chooses one of a group and waits for its address and its column. */
    private static void choose(Page page, String label, String query, String column) {
        page.locator("#view label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")))
                .click();
        page.waitForURL(Pattern.compile(Pattern.quote(BOARD) + (query.isEmpty() ? "" : "\\?.*" + query) + ".*"));
        assertThat(page.locator(".board thead")).containsText(column);
    }

    private UUID add(UUID account, String reference, String entry, double loss, int group) {
        UUID id = StoredScores.insert(database, assignment, account, reference, entry, loss);
        rows.add(new StoredEvidence.Row(id, loss, group));
        return id;
    }

    /** A student who never signs in. */
    private UUID classmate(int number) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into account (id, username, display_name, pseudonym, password_hash, role, created_at)
                values (?, ?, 'A Classmate', ?, 'none', 'student', now())""", id, id.toString(), "Walker " + number + " " + id);
        return id;
    }
}
