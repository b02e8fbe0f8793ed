package org.showdown.platform.leaderboard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.access.Installation;
import org.showdown.platform.access.People;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.Caller;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.portfolio.StoredScores;
import org.showdown.platform.reveal.ClassAssignment;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StoredStudents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every view of a board by its address, on stored scores and evidence that the test knows. */
@QuarkusTest
@WithTestResource(Installation.class)
class BoardViewsTest {

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    private UUID assignment;
    private String board;
    private Account owner;
    private Account other;
    private Caller student;
    private UUID har;
    private UUID mine;
    private UUID theirs;

    @BeforeEach
    void fillTheBoard() {
        ClassAssignment homework = ClassAssignment.like(
                        database, "volatility-showdown", Instant.now().plus(Duration.ofDays(9)), null)
                .forecasting(database, 1, 5, 21);
        assignment = homework.id();
        board = homework.address() + "/leaderboard";
        owner = people.student();
        other = people.student();
        student = people.signedIn(owner);
        mine = scored(owner.id, null, "lstm", 0.2101);
        har = scored(null, "har", "har", 0.2202);
        theirs = scored(other.id, null, "gru", 0.3303);
        StoredEvidence.insert(
                database,
                assignment,
                Board.PUBLIC,
                List.of(
                        new StoredEvidence.Row(mine, 0.2101, 1),
                        new StoredEvidence.Row(har, 0.2202, 1),
                        new StoredEvidence.Row(theirs, 0.3303, 2)));
        StoredScores.ofSymbol(database, mine, "ALDR", 0.5504);
        StoredScores.ofSymbol(database, theirs, "ALDR", 0.4404);
        StoredEvidence.ofSymbol(
                database,
                assignment,
                "ALDR",
                List.of(new StoredEvidence.Row(theirs, 0.4404, 1), new StoredEvidence.Row(mine, 0.5504, 2)));
        StoredScores.atHorizon(database, mine, 5, 0.3907, 0.3105, 0.4709);
        StoredScores.atHorizon(database, har, 5, 0.3006, 0.3002, 0.3011);
        StoredScores.atHorizon(database, theirs, 5, 0.2905, 0.3203, 0.2608);
        StoredScores.atHorizon(database, har, 21, 0.4511, 0.4, 0.5);
        StoredScores.atHorizon(database, theirs, 21, 0.4412, 0.4, 0.5);
        StoredEvidence.atHorizon(
                database,
                assignment,
                Board.PUBLIC,
                5,
                List.of(
                        new StoredEvidence.Row(theirs, 0.2905, 1),
                        new StoredEvidence.Row(har, 0.3006, 2),
                        new StoredEvidence.Row(mine, 0.3907, 2)));
        awaitBoard("id=\"r-" + theirs, "Rows that share a rank");
    }

    @AfterEach
    void clearTheBoard() {
        StoredEvidence.remove(database, assignment);
        StoredScores.removeAll(database);
        changed();
    }

    @Test
    void ranksAreSharedBySetsAndSaidInWords() {
        String page = student.get(board + "/rows").asString();

        assertThat(page)
                .containsSubsequence(
                        "Rank 1: 2 rows that cannot be told apart from the best",
                        "id=\"r-" + mine,
                        "<td>1</td>",
                        "you</span>",
                        "0.2101",
                        "0.1891 to 0.2521",
                        "−4.6",
                        "<small>−22.7 to +13.5</small>",
                        "Beats HAR at the 5 % level in crisis months; in calm months the two cannot be told apart.",
                        "id=\"r-" + har,
                        "<td>1</td>",
                        "<summary>0.0</summary>",
                        "The best reference solution here.",
                        "id=\"r-" + theirs,
                        "<td>3</td>",
                        "+50.0",
                        "<small>−147.0 to +247.0</small>",
                        "HAR beats it at the 5 % level in crisis months; in calm months the two cannot be told apart.")
                .contains("class=\"crisis\"", "class=\"calm\"")
                .doesNotContain(owner.displayName, other.displayName);
    }

    /** The page's words, and the lines of the download: rank, entry and loss. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?measure=mse | MSE, pp² | 16.00 | 1 lstm 16, 1 har 16, 3 gru 16",
                "?measure=log-mse | log-MSE | 0.0500 | 1 lstm 0.05, 1 har 0.05, 3 gru 0.05",
                "?measure=direction | higher is better | 60.0 | 1 lstm 0.6, 1 har 0.6, 1 gru 0.6",
                "?regime=calm | Calm QLIKE | 0.1681 | 1 lstm 0.16808, 1 har 0.17616, 3 gru 0.26424",
                "?regime=crisis | Crisis QLIKE | 0.2941 | 1 lstm 0.29414, 1 har 0.30828, 3 gru 0.46242",
                "?target=rolling-21 | Rows that share a rank | 0.3303 | 1 lstm 0.2101, 1 har 0.2202, 3 gru 0.3303",
                "?horizon=5 | Rows that share a rank | 0.3907 | 1 gru 0.2905, 2 har 0.3006, 2 lstm 0.3907",
                "?regime=crisis&horizon=5 | Crisis QLIKE | 0.4709 | 1 gru 0.2608, 2 har 0.3011, 2 lstm 0.4709",
                "?horizon=21 | ranked by loss alone | 0.4412 | 1 gru 0.4412, 2 har 0.4511, - lstm -",
                "?symbol=ALDR | Rows that share a rank | 0.3964 to 0.5285 | 1 gru 0.4404, 2 lstm 0.5504, - har -",
                "?symbol=ALDR&measure=mse | Evidence of a single symbol is computed for QLIKE | 16.00 | 1 lstm 16, 1 gru 16, - har -",
                "?view=adaptation | after shifts | 0.8404 | 1 lstm 0.2101, 2 har 0.2202, 3 gru 0.3303",
                "?view=value | Worth its cost | Fit, s | 1 lstm 0.2101, 1 har 0.2202, 3 gru 0.3303",
                "?entry=gru | Ranks are those of the whole board | <td>3</td> | 3 gru 0.3303",
                "?entry=reference | 1 row | HAR | 1 har 0.2202",
                "?entry=reference&q=har | HAR | is-reference | 1 har 0.2202", // a hardy hare may be among the students
                "?q=zebra | No row fits | Show all rows | ''",
                "?sort=loss&dir=desc | aria-sort=\"descending\" | 0.2101 | 3 gru 0.3303, 1 har 0.2202, 1 lstm 0.2101",
                "?sort=time | aria-sort | 0.2101 | 3 gru 0.3303, 1 har 0.2202, 1 lstm 0.2101",
                "?page=9 | 3 rows | 0.2101 | 1 lstm 0.2101, 1 har 0.2202, 3 gru 0.3303"
            })
    void everyViewHasAnAddress(String query, String expected, String alsoExpected, String lines) {
        for (String address : new String[] {board + query, board + "/rows" + query}) {
            Response answer = student.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (!query.startsWith("?sort=time")) { // no column of this view is a time
                assertThat(answer.asString()).as(address).contains(expected, alsoExpected);
            }
        }
        assertThat(csv(query).stream()
                        .map(line -> "%s %s %s"
                                .formatted(
                                        line.getField("rank").isEmpty() ? "-" : line.getField("rank"),
                                        line.getField("entry"),
                                        fiveDigits(line.getField("loss"))))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(lines);
    }

    private static String fiveDigits(String number) {
        return number.isEmpty()
                ? "-"
                : new BigDecimal(number)
                        .round(new MathContext(5))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private List<NamedCsvRecord> csv(String query) {
        return CsvReader.builder()
                .ofNamedCsvRecord(student.get(board + ".csv" + query).asString())
                .stream()
                .toList();
    }

    @Test
    void aHorizonHasNumbersRanksAndTestsOfItsOwn() {
        assertThat(student.get(board + "/rows?horizon=5").asString())
                .containsSubsequence(
                        "Rank 1: told apart from the next at the 10 % level",
                        "id=\"r-" + theirs,
                        "<td>1</td>",
                        "0.2905",
                        "0.2615 to 0.3486",
                        "−3.4",
                        "Rank 2: the next 2 that cannot be told apart",
                        "id=\"r-" + har,
                        "<td>2</td>",
                        "0.3006",
                        "id=\"r-" + mine,
                        "<td>2</td>",
                        "0.3907",
                        "0.3105",
                        "0.4709")
                .doesNotContain("0.2101", "0.3303");
        assertThat(student.get(board + "/evidence?horizon=5&regime=crisis&row=" + mine)
                        .asString())
                .containsSubsequence(
                        "value=\"5\" selected", owner.pseudonym + " against the others", "worse", "+0.2101");
        assertThat(csv("?horizon=5").getFirst().getFieldsAsMap())
                .containsEntry("horizon", "5")
                .containsEntry("measure", "qlike")
                .containsEntry("regime", "all")
                .containsEntry("target", "next-day")
                .containsEntry("set", "1")
                .containsEntry("loss_low", "0.26145")
                .containsEntry("calm_qlike", "0.3203");
    }

    @Test
    void theAddressKeepsTheHorizon() {
        String page = student.get(board + "?horizon=5").asString();

        assertThat(page)
                .contains("<option value=\"5\" selected>5 days</option>", "<option value=\"21\">21 days</option>")
                .contains(
                        board + "?horizon=5&amp;sort=loss",
                        board + ".csv?horizon=5",
                        board + "/rows?horizon=5",
                        board + "/evidence?horizon=5",
                        board + "?board=hidden&amp;horizon=5");
        assertThat(student.part("board", board + "?horizon=5&regime=crisis&page=1")
                        .header("HX-Push-Url"))
                .isEqualTo(board + "?regime=crisis&horizon=5");
        assertThat(student.part("board", board + "?horizon=1").header("HX-Push-Url"))
                .isEqualTo(board);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure=rmse",
                "regime=panic",
                "target=rolling-999",
                "horizon=77",
                "symbol=%3Cscript%3E",
                "entry=nobody",
                "view=sideways",
                "sort=luck",
                "dir=up",
                "page=-1",
                "page=abc",
                "find=you"
            })
    void whatIsNotUnderstoodIsTakenAsAbsent(String query) {
        String rows = student.get(board + "/rows").asString();

        assertThat(student.get(board + "/rows?" + query).asString()).isEqualTo(rows);
    }

    @Test
    void whoStandsAloneIsToldApartFromTheNextIfThereIsOne() {
        StoredEvidence.insert(
                database,
                assignment,
                Board.PUBLIC,
                List.of(
                        new StoredEvidence.Row(mine, 0.2101, 1),
                        new StoredEvidence.Row(har, 0.2202, 2),
                        new StoredEvidence.Row(theirs, 0.3303, 2)));
        awaitBoard("Rank 1: told apart from the next at the 10 % level", "Rank 2: the next 2");

        StoredEvidence.insert(database, assignment, Board.PUBLIC, List.of(new StoredEvidence.Row(mine, 0.2101, 1)));
        await().untilAsserted(() -> assertThat(student.get(board).asString())
                .contains("Not compared with the others", "<small>–</small>")
                .doesNotContain("Rank 1:"));
    }

    @Test
    void theFormKeepsAnOrderThatTheViewHasAndForgetsAnother() {
        assertThat(student.get(board + "?sort=crisis&dir=desc&entry=gru").asString())
                .contains("name=\"sort\" value=\"crisis\"", "name=\"dir\" value=\"desc\"");
        assertThat(student.get(board).asString()).doesNotContain("name=\"sort\"", "name=\"dir\"");
        assertThat(student.part("board", board + "?view=value&sort=crisis&dir=desc")
                        .header("HX-Push-Url"))
                .isEqualTo(board + "?view=value");
        assertThat(student.part("board", board + "?view=value&sort=fit&dir=desc")
                        .header("HX-Push-Url"))
                .isEqualTo(board + "?view=value&sort=fit&dir=desc");
    }

    @Test
    void anAddressThatIsNoneIsNotThere() {
        for (String address : new String[] {"/assignments/%00/leaderboard", "/assignments/nobody/leaderboard.csv"}) {
            assertThat(student.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void anOpenPageIsToldTheAddressOfItsView() {
        assertThat(student.part("board", board + "?measure=qlike&regime=all&q=&entry=&view=losses&symbol=&page=1")
                        .header("HX-Push-Url"))
                .isEqualTo(board);
        assertThat(student.part("board", board + "?q=Quiet Heron&regime=crisis").header("HX-Push-Url"))
                .isEqualTo(board + "?regime=crisis&q=quiet+heron");
        assertThat(student.get(board).header("HX-Push-Url")).isNull();
    }

    @Test
    void findsTheViewersRowOnWhicheverPageItStands() {
        List<UUID> crowd = new ArrayList<>();
        for (Account account : StoredStudents.enrol(accounts, database, 110, People.PASSWORD)) {
            crowd.add(scored(account.id, null, "free", 0.1 + crowd.size() / 1e4));
        }
        StoredEvidence.remove(database, assignment);
        awaitBoard("Rows 1 to 100 of 113");

        String first = student.get(board).asString();
        Response found = student.get(board + "?find=me&regime=all");

        assertThat(first).doesNotContain("id=\"r-" + mine).contains("aria-label=\"Page 2\"");
        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(found.header("Location")).endsWith(board + "?page=2#r-" + mine);
        assertThat(student.get(board + "?page=2").asString())
                .contains("Rows 101 to 113 of 113", "id=\"r-" + mine, "you</span>");
        assertThat(student.get(board + "?find=me&entry=gru").asString()).contains("No row of yours is in this view.");
        assertThat(student.get(board + ".csv").asString().lines()).hasSize(114);
    }

    @Test
    void beforeTheEvidenceRanksAreByLossAndThePageSaysSo() {
        StoredEvidence.remove(database, assignment);
        awaitBoard("Not compared yet: ranked by loss alone");

        assertThat(student.get(board).asString())
                .containsSubsequence("<td>1</td>", "0.2101", "<td>2</td>", "0.2202", "<td>3</td>", "0.3303")
                .doesNotContain("Rank 1:", "<svg class=\"whisker\"");
        assertThat(student.get(board + "/evidence").asString()).contains("Not compared yet");
    }

    @Test
    void whatWasEvaluatedAgainIsOpenUntilItHasBeenComparedAnew() {
        database.update("update score set qlike = qlike + 0.04 where submission_id = ? and symbol = ''", mine);
        awaitBoard("0.2501");

        assertThat(student.get(board + "/rows").asString())
                .containsSubsequence(
                        "id=\"r-" + har,
                        "<td>1</td>",
                        "id=\"r-" + mine,
                        "<abbr title=\"Not compared with the others\">open</abbr>",
                        "0.2501",
                        "id=\"r-" + theirs,
                        "<td>2</td>")
                .doesNotContain("0.1891 to 0.2521", "Beats HAR");
        assertThat(student.get(board + ".csv").asString().lines().filter(line -> line.contains(owner.pseudonym)))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith(",").contains(",0.2501,,,,,"));
        assertThat(student.get(board + "/evidence?regime=crisis&row=" + mine).asString())
                .contains("+0.1541, p &lt; 0.001")
                .doesNotContain("−0.0141");
        assertThat(student.get(board + "/rows?target=rolling-21").asString())
                .contains("0.3303")
                .doesNotContain("0.2101");
        assertThat(student.get(board + "/rows?view=adaptation").asString())
                .contains("0.8808")
                .doesNotContain("0.8404");
        assertThat(student.get("/submissions/" + mine).asString())
                .contains("its rank comes when it has been compared with the others")
                .doesNotContain("Group on the public board");
    }

    @Test
    void everyRowIsTestedAgainstTheReferencesAndAnyChosenOne() {
        String page =
                student.get(board + "/evidence?regime=crisis&row=" + theirs).asString();

        assertThat(page)
                .containsSubsequence(
                        other.pseudonym + " against the others",
                        owner.pseudonym,
                        "you</span>",
                        "worse",
                        "+0.1683",
                        "4.00",
                        "&lt; 0.001",
                        "Each row against the reference solutions",
                        "to HAR",
                        "better",
                        "−0.0141, p &lt; 0.001")
                .doesNotContain(other.displayName);
        assertThat(student.get(board + "/evidence").asString()).contains("even");
        assertThat(student.get(board + "/evidence?row=nobody&measure=direction").statusCode())
                .isEqualTo(200);
        assertThat(student.get(board + "/evidence?board=hidden").statusCode()).isEqualTo(403);
    }

    @Test
    void aSymbolHasRanksAndTestsOfItsOwn() {
        assertThat(student.get(board + "/rows?symbol=ALDR").asString())
                .containsSubsequence("id=\"r-" + theirs, "<td>1</td>", "id=\"r-" + mine, "<td>2</td>", "id=\"r-" + har);
        assertThat(student.get(board + "/evidence?symbol=ALDR&measure=mse&row=" + mine)
                        .asString())
                .contains("Of a single symbol, ALDR, tests are computed for QLIKE")
                .containsSubsequence(owner.pseudonym + " against the others", other.pseudonym, "+0.1100");
    }

    @Test
    void aStudentMayShowTheRealNameAndHideItAgain() {
        Caller classmate = people.signedIn(other);
        assertThat(student.send("/account", "/account/name", Map.of("shows-name", "yes"))
                        .statusCode())
                .isEqualTo(303);
        await().untilAsserted(() -> assertThat(classmate.get(board + "/rows").asString())
                .contains(owner.displayName)
                .doesNotContain(owner.pseudonym, other.displayName));
        assertThat(classmate.get(board + ".csv").asString()).contains(owner.displayName);
        assertThat(classmate.get(board + "/evidence").asString()).contains(owner.displayName);
        assertThat(student.get("/account").asString()).contains("checked");

        assertThat(student.send("/account", "/account/name", Map.of()).statusCode())
                .isEqualTo(303);
        await().untilAsserted(() -> assertThat(classmate.get(board + "/rows").asString())
                .contains(owner.pseudonym)
                .doesNotContain(owner.displayName));
    }

    @Test
    void instructorsSeeBothNamesWhateverAStudentShows() {
        Caller instructor = people.signedIn(people.instructor());

        assertThat(instructor.get(board).asString())
                .contains(owner.displayName, owner.pseudonym, "/submissions/" + theirs);
        assertThat(instructor.get(board + "?q=" + owner.displayName).asString())
                .contains("id=\"r-" + mine)
                .doesNotContain("id=\"r-" + theirs);
    }

    private void awaitBoard(String... texts) {
        changed();
        await().untilAsserted(() -> assertThat(student.get(board).asString()).contains(texts));
    }

    /** Rows written past the platform are not told to it: this is. */
    private void changed() {
        database.update("update assignment set updated_at = updated_at where id = ?", assignment);
    }

    private UUID scored(UUID account, String reference, String entry, double loss) {
        return StoredScores.insert(database, assignment, account, reference, entry, loss);
    }
}
