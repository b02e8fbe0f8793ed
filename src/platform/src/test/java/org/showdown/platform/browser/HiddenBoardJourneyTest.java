package org.showdown.platform.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.leaderboard.StoredEvidence.Row;
import org.showdown.platform.reveal.ClassAssignment;
import org.showdown.platform.reveal.ClassScores;
import org.showdown.platform.reveal.ClassScores.Scores;
import org.showdown.platform.submission.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Both boards of an assignment with several horizons in a browser; the hidden one after its release, with what it tells and what it keeps. */
@QuarkusTest
@WithTestResource(Installation.class)
@BrowserTest
class HiddenBoardJourneyTest extends InBrowser {
    /** Digits of hidden losses after the fifth, times of hidden runs, and hidden days. */
    private static final Pattern SECRET = Pattern.compile(
            "[.]\\d*34567|0[.]601234|0[.]106172|0[.]787654|77[.]7|\\b77700\\b|202[234]-\\d\\d-\\d\\d\\b");

    @Inject
    Database database;

    private ClassAssignment homework;
    private Account ada;
    private Account ben;
    private UUID adas;
    private UUID bens;
    private UUID har;

    @BeforeEach
    void fillBothBoards() {
        homework = ClassAssignment.like(
                        database, "volatility-showdown", Instant.now().minus(Duration.ofDays(1)), null)
                .forecasting(database, 1, 5, 21);
        ada = people.student();
        ben = people.student();
        adas = scored(ada.id, null, "lstm", 0.2101, 0.21234567);
        har = scored(null, "har", "har", 0.2202, 0.24234567);
        bens = scored(ben.id, null, "gru", 0.3303, 0.26234567);
        for (Board board : Board.values()) {
            // Five days ahead the order is the other way round.
            ClassScores.atHorizon(database, bens, board, 5, new Scores(0.41234567, 0.38, 0.47));
            ClassScores.atHorizon(database, har, board, 5, new Scores(0.42234567, 0.39, 0.48));
            ClassScores.atHorizon(database, adas, board, 5, new Scores(0.43234567, 0.4, 0.49));
            ClassScores.atHorizon(database, adas, board, 21, new Scores(0.51234567, 0.5, 0.6));
            StoredEvidence.insert(
                    database,
                    homework.id(),
                    board,
                    List.of(new Row(adas, 0.21235, 1), new Row(har, 0.24235, 1), new Row(bens, 0.26235, 2)));
            StoredEvidence.atHorizon(
                    database,
                    homework.id(),
                    board,
                    5,
                    List.of(new Row(bens, 0.41235, 1), new Row(har, 0.42235, 2), new Row(adas, 0.43235, 2)));
        }
        ClassScores.ofSymbol(database, adas, Board.HIDDEN, "ALDR", 0.61234567);
        ClassScores.ofSymbol(database, bens, Board.HIDDEN, "ALDR", 0.60123456);
        database.update(
                "update score set mse = qlike * 100, log_mse = qlike / 2, directional_accuracy = 1 - qlike"
                        + " where submission_id = any (?)",
                (Object) new UUID[] {adas, har, bens});
        database.update(
                "update evaluation set fit_ms = case board when 'public' then 1500 else 77700 end"
                        + " where submission_id = any (?)",
                (Object) new UUID[] {adas, har, bens});
    }

    @AfterEach
    void clearThem() {
        StoredEvidence.remove(database, homework.id());
        ClassScores.removeAll(database);
    }

    @Test
    void aHorizonIsChosenAndKept() {
        try (Visitor visitor = signedIn()) {
            Page page = visitor.open(board("")).page();
            assertThat(rows(page)).hasText(new Pattern[] {starts("1", ada), starts("1", "HAR"), starts("3", ben)});
            more(page);
            page.getByLabel("Horizon").selectOption("5");
            page.waitForURL("**" + board("?horizon=5"));
            assertThat(rows(page)).hasText(new Pattern[] {starts("1", ben), starts("2", "HAR"), starts("2", ada)});
            assertThat(row(page, adas)).containsText("0.4323");
            choose(page, "Crisis", "?regime=crisis&horizon=5");
            assertThat(row(page, adas)).containsText("0.4900");
            page.locator("#sort-3").click();
            page.waitForURL("**" + board("?regime=crisis&horizon=5&sort=loss"));
            page.reload();
            assertThat(page.getByLabel("Horizon")).hasValue("5");
            page.getByLabel("Horizon").selectOption("21");
            page.waitForURL("**" + board("?regime=crisis&horizon=21&sort=loss"));
            assertThat(page.locator(".board-says")).containsText("ranked by loss alone");
            assertThat(rows(page).first()).hasText(starts("1", ada));
            assertThat(row(page, adas)).containsText("0.6000");
            assertThat(row(page, bens)).hasText(starts("–", ben));
            page.goBack();
            assertThat(page.getByLabel("Horizon")).hasValue("5");
            assertThat(row(page, bens)).containsText("0.4700");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void beforeItsReleaseTheHiddenBoardTellsNothing() {
        try (Visitor visitor = signedIn()) {
            for (String address :
                    List.of("?board=hidden", "/evidence?board=hidden", "?board=hidden&horizon=5&symbol=ALDR")) {
                Page page = visitor.open(board(address)).page();
                assertThat(page.getByText("The hidden board is not open yet")).isVisible();
                assertThat(page.content()).doesNotContain("0.2123", "0.2423", "0.2623", "0.4123", "0.6123");
            }
        }
    }

    @Test
    void everyViewOfTheReleasedBoardTellsItsNumbers() {
        release();
        try (Visitor visitor = signedIn()) {
            Page page = visitor.open(board("?board=hidden")).page();
            assertThat(rows(page)).hasText(new Pattern[] {starts("1", ada), starts("1", "HAR"), starts("3", ben)});
            assertThat(row(page, adas)).containsText("0.2123 0.1911 to 0.2548");
            assertThat(row(page, adas)).containsText("you");
            tells(page, "MSE", "?board=hidden&measure=mse", "MSE, pp²", "21.23");
            tells(page, "log-MSE", "?board=hidden&measure=log-mse", "log-MSE", "0.1062");
            tells(page, "Direction", "?board=hidden&measure=direction", "Direction, %", "78.8");
            assertThat(rows(page)).hasText(new Pattern[] {starts("1", ada), starts("2", "HAR"), starts("3", ben)});
            tells(page, "QLIKE", "?board=hidden", "QLIKE", "0.2123");
            tells(page, "Calm", "?board=hidden&regime=calm", "Calm QLIKE", "0.1911");
            tells(page, "Crisis", "?board=hidden&regime=crisis", "Crisis QLIKE", "0.2548");
            tells(page, "All days", "?board=hidden", "QLIKE", "0.2123");
            tells(page, "After shifts", "?board=hidden&view=adaptation", "QLIKE after shifts", "0.8494");
            tells(page, "Value for complexity", "?board=hidden&view=value", "Worth its cost", "1.5");
            tells(page, "Losses", "?board=hidden", "to HAR, %", "0.2123");
            more(page);
            select(page, "Target", "rolling-21", "?board=hidden&target=rolling-21");
            assertThat(row(page, adas)).containsText("0.2124"); // of the evidence, whose means have five digits
            select(page, "Target", "next-day", "?board=hidden");
            select(page, "Horizon", "5", "?board=hidden&horizon=5");
            assertThat(rows(page)).hasText(new Pattern[] {starts("1", ben), starts("2", "HAR"), starts("2", ada)});
            select(page, "Horizon", "1", "?board=hidden");
            page.getByLabel("Entry", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("gru");
            page.waitForURL("**" + board("?board=hidden&entry=gru"));
            assertThat(rows(page)).hasText(new Pattern[] {starts("3", ben)});
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void ofASymbolTheReleasedBoardHasMeansWithoutEvidence() {
        release();
        try (Visitor visitor = signedIn()) {
            Page page = visitor.open(board("?board=hidden")).page();
            more(page);
            select(page, "Symbol", "ALDR", "?board=hidden&symbol=ALDR");
            assertThat(page.locator(".board-says"))
                    .containsText(
                            "ranked by its loss alone. Evidence of hidden days is computed over all symbols together.");
            assertThat(rows(page)).hasText(new Pattern[] {starts("1", ben), starts("2", ada), starts("–", "HAR")});
            assertThat(row(page, adas)).containsText("0.6123");
            assertThat(page.locator(".whisker")).hasCount(0);
            assertThat(page.locator(".board small")).hasCount(0);
            assertThat(page.getByText("All tests")).hasCount(0);
            page.getByLabel("Symbol").selectOption(new SelectOption().setIndex(0));
            page.waitForURL("**" + board("?board=hidden"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All tests"))
                    .click();
            page.waitForURL("**" + board("/evidence?board=hidden"));
            assertThat(page.getByLabel("Horizon")).isVisible();
            assertThat(page.getByLabel("Symbol")).hasCount(0);
            visitor.open(board("/evidence?board=hidden&symbol=ALDR&row=" + bens));
            assertThat(page.locator("#against")).hasText(ben.pseudonym + " against the others");
            assertThat(page.locator("main")).containsText("+0.0500"); // over all symbols
            assertThat(page.locator("main")).not().containsText("Of a single symbol");
        }
    }

    @Test
    void noViewOfTheReleasedBoardTellsMoreThanFiveDigits() {
        release();
        try (Visitor visitor = signedIn();
                Visitor instructor = Visitor.atDesk(chromium, platform)) {
            for (String view : List.of(
                    "",
                    "&measure=mse",
                    "&measure=log-mse",
                    "&measure=direction",
                    "&regime=calm",
                    "&regime=crisis",
                    "&target=rolling-21",
                    "&horizon=5",
                    "&symbol=ALDR",
                    "&view=adaptation",
                    "&view=value")) {
                Page page = visitor.open(board("?board=hidden" + view)).page();
                assertThat(row(page, adas)).isVisible();
                assertThat(page.content()).as(view).doesNotContainPattern(SECRET);
                assertThat(download(visitor, view))
                        .as(view)
                        .contains(ada.pseudonym)
                        .doesNotContainPattern(SECRET);
            }
            assertThat(visitor.open("/submissions/" + adas).page().content()).doesNotContainPattern(SECRET);
            // A search that finds nothing anywhere would prove nothing.
            instructor.signIn(people.instructor().username, People.PASSWORD);
            assertThat(download(instructor, "")).containsPattern(SECRET);
        }
    }

    private String download(Visitor visitor, String view) {
        return visitor.page()
                .request()
                .get(platform.resolve(board(".csv?board=hidden" + view)).toString())
                .text();
    }

    private Visitor signedIn() {
        return Visitor.withWidth(chromium, platform, 1280).signIn(ada.username, People.PASSWORD);
    }

    private String board(String more) {
        return homework.address() + "/leaderboard" + more;
    }

    private void release() {
        database.update("update assignment set released_at = now() where id = ?", homework.id());
    }

    private static Locator rows(Page page) {
        return page.locator(".board tbody tr:not(.tie)");
    }

    private static Locator row(Page page, UUID submission) {
        return page.locator("#r-" + submission);
    }

    private static Pattern starts(String rank, Account account) {
        return starts(rank, account.pseudonym);
    }

    private static Pattern starts(String rank, String name) {
        return Pattern.compile("^" + rank + "\\s*" + name); // the browser's own expressions know no quoting
    }

    private static void more(Page page) {
        page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
    }

    private void select(Page page, String label, String value, String query) {
        page.getByLabel(label).selectOption(value);
        page.waitForURL("**" + board(query));
    }

    /** Chooses one of a group. */
    private void choose(Page page, String label, String query) {
        page.locator("#view label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")))
                .click();
        page.waitForURL("**" + board(query));
    }

    private void tells(Page page, String label, String query, String column, String number) {
        choose(page, label, query);
        assertThat(page.locator(".board thead")).containsText(column);
        assertThat(row(page, adas)).containsText(number);
    }

    private UUID scored(
            @Nullable UUID account, @Nullable String reference, String entry, double onPublic, double onHidden) {
        return ClassScores.insert(
                database,
                homework.id(),
                account,
                reference,
                entry,
                Instant.now().minus(Duration.ofDays(2)),
                Scores.of(onPublic),
                Scores.of(onHidden));
    }
}
