package org.showdown.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each of the database's roles can do and cannot, asked of the database itself by users that have them. */
class DatabaseRolesTest {
    private static final String WEB = RoledDatabase.WEB;
    private static final String WORKER = RoledDatabase.WORKER;

    @TempDir
    static Path data;

    private static RoledDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = RoledDatabase.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    /** One student, one market of which 2021 is hidden, one assignment, one scored submission. */
    @BeforeEach
    void fill() throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    truncate account, market_dataset, assignment, submission, public_days, worker, scheduled_tasks cascade;
                    insert into account values ('00000000-0000-0000-0000-000000000001', 'ada', 'Ada', 'Otter', 'hash', 'student', now());
                    insert into market_dataset values ('00000000-0000-0000-0000-000000000002', 'market', 'Market', false, 'sha', '{AAA}',
                           '2020-12-31', '2021-01-04', '{}', now());
                    insert into market_bar values ('00000000-0000-0000-0000-000000000002', 'AAA', '2020-12-31', 1, 1, 1, 1, 1, 1),
                                                  ('00000000-0000-0000-0000-000000000002', 'AAA', '2021-01-04', 2, 2, 2, 2, 2, 2);
                    insert into market_vix values ('00000000-0000-0000-0000-000000000002', '2020-12-31', 20),
                                                  ('00000000-0000-0000-0000-000000000002', '2021-01-04', 30);
                    insert into assignment (id, slug, definition, revision, updated_at, edited)
                    values ('00000000-0000-0000-0000-000000000003', 'homework',
                            '{"dataset": "market", "split": {"validation": {"to": "2020-12-31"}}}', 1, now(), false);
                    insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status,
                           verdict, submitted_at, started_at, finished_at)
                    values ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000003',
                            '00000000-0000-0000-0000-000000000001', 'har', 'jar', 'har.jar', 1, 'none', 1, 'scored', 'accepted',
                            now(), now(), now());
                    insert into submission_file values ('00000000-0000-0000-0000-000000000005', 'x');
                    insert into evaluation select '00000000-0000-0000-0000-000000000005', b, 'accepted', null, null, 'sha', 'scoring', 1, 1, 1, now()
                      from unnest(array['public', 'hidden']) b;
                    insert into forecast_table select '00000000-0000-0000-0000-000000000005', b, '{2021-01-04}', '{AAA}', '{1}', '{0.2}'
                      from unnest(array['public', 'hidden']) b;
                    insert into score select '00000000-0000-0000-0000-000000000005', b, 1, '', 'all', 1, 0, 0.1, 0.1, 0.1, 0.5
                      from unnest(array['public', 'hidden']) b""");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"market_bar", "market_vix", "forecast_table", "submission_file"})
    void webCannotReadWhatMayBeHidden(String table) {
        assertRefused(WEB, "select count(*) from " + table);
        assertRefused(WEB, "copy " + table + " to stdout");
    }

    @Test
    void webReadsThePublicDaysAndForecastsAlone() throws SQLException {
        assertThat(rows(WEB, "select day from public_bar")).containsExactly("2020-12-31");
        assertThat(rows(WEB, "select close from public_vix")).containsExactly("20");
        assertThat(rows(WEB, "select count(*) from public_forecast")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into score select submission_id, board, 5, symbol, regime, days, 0, 0, 0, 0, 1 from score",
                "update score set qlike = 0",
                "delete from score",
                "insert into evaluation select * from evaluation",
                "update evaluation set verdict = 'accepted'",
                "delete from evaluation",
                "insert into forecast_table values ('00000000-0000-0000-0000-000000000005', 'public', '{}', '{}', '{}', '{}')",
                "update forecast_table set forecasts = '{0.1}'",
                "delete from forecast_table",
                "delete from submission",
                "truncate score",
                "insert into public_days values ('other', '2099-01-01')",
                "update public_days set until = '2099-01-01'",
                "insert into submission_transition (submission_id, to_status, run) values ('00000000-0000-0000-0000-000000000005', 'scored', 1)",
                "insert into submission_move values ('queued', 'hidden-run', 'person')",
                "update submission set sha256 = 'other'",
                "update submission set message = 'well done'",
                "update submission set steps = 20",
                "update market_dataset set slug = 'other'",
                "create table mine (x integer)",
                "create or replace function check_submission_move() returns trigger language plpgsql as 'begin return new; end'",
                "alter table submission disable trigger submission_move"
            })
    void webCannotWriteResultsNorTheirRecord(String statement) {
        assertRefused(WEB, statement);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, public-run",
        "queued, parked",
        "public-run, hidden-run",
        "public-run, failed",
        "public-run, queued",
        "public-run, parked",
        "hidden-run, scored",
        "hidden-run, failed",
        "hidden-run, parked"
    })
    void theMovesOfARunAreTheWorkersAlone(String from, String to) throws SQLException {
        force(from, "again = false");
        assertRefused(WEB, move(to, "again = false"));
        execute(WORKER, move(to, "again = false"));
        assertThat(status()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, cancelled, again = false, again = false",
        "queued, scored, again = true, again = false",
        "public-run, cancelled, again = false, again = false",
        "hidden-run, cancelled, again = false, again = false",
        "parked, queued, again = false, again = false",
        "scored, queued, again = false, again = true",
        "failed, queued, again = false, again = false"
    })
    void theMovesOfPeopleAreTheWebsAlone(String from, String to, String before, String after) throws SQLException {
        force(from, before);
        assertRefused(WORKER, move(to, after));
        execute(WEB, move(to, after));
        assertThat(status()).isEqualTo(to);
        assertThat(rows(WEB, "select to_status from submission_transition order by id desc limit 1"))
                .containsExactly(to);
    }

    @Test
    void webCannotMakeAFailedSubmissionLookScored() throws SQLException {
        force("failed", "again = false");
        assertRefused(WEB, move("queued", "again = true"));
        execute(WEB, move("queued", "again = false"));
        assertRefused(WEB, "update submission set again = true");
        assertThatThrownBy(() -> execute(WEB, move("scored", "again = false")))
                .hasMessageContaining("without an earlier result");
    }

    @Test
    void aTemporaryTableOfTheSameNameDoesNotGetBetween() throws SQLException {
        force("queued", "again = false");
        assertRefused(
                WEB,
                "create temp table submission_move as select 'queued' as from_status, 'public-run' as to_status, 'person' as mover;"
                        + move("public-run", "again = false"));
        assertRefused(
                WEB,
                "create temp table mine (like submission_transition);"
                        + "create trigger forge after insert on mine for each row execute function record_submission_transition()");
    }

    @Test
    void webStoresSubmissionsInTheQueueAlone() throws SQLException {
        String insert = """
                insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status, verdict,
                       submitted_at)
                select gen_random_uuid(), assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt + 1, '%s', %s, now()
                  from submission""";
        assertRefused(WEB, insert.formatted("scored", "'accepted'"));
        execute(WEB, insert.formatted("queued", "null"));
        assertRefused(WORKER, insert.formatted("queued", "null"));
    }

    @Test
    void webCannotShowMoreDaysThanWereShown() throws SQLException {
        String edit =
                "update assignment set definition = '{\"dataset\": \"market\", \"split\": {\"validation\": {\"to\": \"%s\"}}}'";
        assertRefused(WEB, edit.formatted("2021-06-30"));
        execute(WEB, edit.formatted("2020-06-30"));
        execute(WEB, edit.formatted("2020-12-31"));
        assertThat(rows(WEB, "select until from public_days")).containsExactly("2020-12-31");
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(edit.formatted("2021-06-30"));
        }
        assertThat(rows(WEB, "select day from public_bar")).containsExactly("2020-12-31", "2021-01-04");
    }

    @Test
    void whatNoAssignmentUsesIsHiddenWhole() throws SQLException {
        execute(WEB, """
                insert into market_dataset select '00000000-0000-0000-0000-000000000009', 'fresh', title, false, 'sha2', symbols, first_day,
                       last_day, report, now() from market_dataset""");
        execute(
                WEB,
                "insert into market_bar values ('00000000-0000-0000-0000-000000000009', 'AAA', '2019-12-31', 1, 1, 1, 1, 1, 1)");
        assertThat(rows(WEB, "select day from public_bar where close = 1")).containsExactly("2020-12-31");
        execute(WEB, "delete from market_dataset where slug = 'market'");
        assertThat(rows(WEB, "select day from public_bar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from account",
                "select count(*) from web_session",
                "select s.id from submission s join account a on a.id = s.account_id",
                "update account set password_hash = ''",
                "insert into web_session values ('token', '00000000-0000-0000-0000-000000000001', now())",
                "update assignment set released_at = now()",
                "delete from market_dataset",
                "update market_bar set close = 1",
                "update submission set account_id = null",
                "update submission set steps = 20",
                "delete from submission",
                "insert into submission_transition (submission_id, to_status, run) values ('00000000-0000-0000-0000-000000000005', 'scored', 1)"
            })
    void workerCannotReadAccountsNorTouchTheCourse(String statement) {
        assertRefused(WORKER, statement);
    }

    /** What pages show as measured was measured by a worker; and a worker has nothing to do with students' answers. */
    @Test
    void measurementsAreTheWorkersAloneAndAnswersTheWebs() throws SQLException {
        String measurement = "insert into claim_measurement values ('claim', 'sha', null, 1, 1, null, now())";
        assertRefused(WEB, measurement);
        execute(WORKER, measurement + " on conflict do nothing");
        assertRefused(WEB, "update claim_measurement set low = 2");
        assertThat(rows(WEB, "select low from claim_measurement")).containsExactly("1");
        assertRefused(WORKER, "select * from lab_try");
        assertRefused(WORKER, "select requested_by from claim_round");
        assertRefused(WEB, "update lab_try set outcome = 'right'");
        assertRefused(WEB, "update lab_try set draw = 2");
        execute(WEB, "update lab_sheet set draw = draw + 1 where false");
        assertRefused(WEB, "delete from lab_try");
    }

    /** What the board releases is computed; what goes to the hidden board is the student's word, and an own submission. */
    @Test
    void laddersAreTheWorkersAloneAndFinalChoicesTheWebs() throws SQLException {
        String step =
                "insert into ladder_step values ('00000000-0000-0000-0000-000000000005', true, null, 0, null, null, now(), 'scoring')";
        assertRefused(WEB, step);
        execute(WORKER, step);
        assertRefused(WEB, "update ladder_step set improvement = 1");
        assertRefused(WEB, "delete from ladder_step");
        String choice = """
                insert into final_submission select assignment_id, account_id, '%s', id, now() from submission
                    on conflict (assignment_id, account_id, entry) do update set chosen_at = now()""";
        assertRefused(WORKER, choice.formatted("har"));
        execute(WEB, choice.formatted("har"));
        execute(WEB, choice.formatted("har"));
        assertThatThrownBy(() -> execute(WEB, choice.formatted("lstm"))).hasMessageContaining("foreign key");
        assertThat(rows(WORKER, "select entry from final_submission")).containsExactly("har");
        assertRefused(WORKER, "delete from final_submission");
        execute(WEB, "delete from final_submission");
    }

    /** Evidence is computed from hidden days by a worker, which knows no names; pages read what came of it. */
    @Test
    void evidenceIsTheWorkersAloneToWrite() throws SQLException {
        String board =
                "insert into evidence_board values ('00000000-0000-0000-0000-000000000003', 'hidden', 'sha', '{}', '{}', now())";
        assertRefused(WEB, board);
        execute(WORKER, board);
        assertThat(rows(WEB, "select fingerprint from evidence_board")).containsExactly("sha");
        for (String table :
                List.of("evidence_board", "evidence_view", "evidence_twin", "evidence_twin_search", "evidence_race")) {
            assertRefused(WEB, "delete from " + table);
            assertRefused(WEB, "update %s set assignment_id = assignment_id".formatted(table));
            assertThat(rows(WEB, "select assignment_id from " + table)).hasSizeLessThan(2);
        }
        assertRefused(WEB, "insert into evidence_round values (gen_random_uuid(), gen_random_uuid(), now())");
        assertThat(rows(WORKER, "select concat_ws(' ', role, pseudonym, display_name) from nameless_account"))
                .containsExactly("student");
        assertRefused(WORKER, "update nameless_account set role = 'instructor'");
    }

    @Test
    void workerReadsTheWholeMarketAndReplacesResults() throws SQLException {
        assertThat(rows(WORKER, "select day from market_bar order by day")).containsExactly("2020-12-31", "2021-01-04");
        execute(WORKER, "delete from evaluation");
        assertThat(rows(WORKER, "select count(*) from score")).containsExactly("0");
        assertThat(rows(WORKER, "select count(*) from forecast_table")).containsExactly("0");
    }

    /** A table that is added is decided upon, or this fails. */
    @Test
    void everyTableHasBeenDecidedUpon() throws SQLException {
        Map<String, String> granted = new TreeMap<>();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select relname, concat_ws(', ',
                               case when has_any_column_privilege('showdown_web', oid, 'select') then 'web' end,
                               case when has_any_column_privilege('showdown_worker', oid, 'select') then 'worker' end)
                          from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p', 'm', 'f')""")) {
            while (rows.next()) {
                granted.put(rows.getString(1), rows.getString(2));
            }
        }
        assertThat(granted)
                .as("who may read which table")
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("account", "web"),
                        Map.entry("web_session", "web"),
                        Map.entry("assignment", "web, worker"),
                        Map.entry("public_days", "web"),
                        Map.entry("public_until", "web"),
                        Map.entry("public_bar", "web"),
                        Map.entry("public_vix", "web"),
                        Map.entry("public_forecast", "web"),
                        Map.entry("market_dataset", "web, worker"),
                        Map.entry("market_bar", "worker"),
                        Map.entry("market_vix", "worker"),
                        Map.entry("submission", "web, worker"),
                        Map.entry("submission_file", "worker"),
                        Map.entry("submission_move", "web, worker"),
                        Map.entry("submission_transition", "web, worker"),
                        Map.entry("evaluation", "web, worker"),
                        Map.entry("forecast_table", "worker"),
                        Map.entry("score", "web, worker"),
                        Map.entry("scheduled_tasks", "web, worker"),
                        Map.entry("evaluation_jar_tasks", "worker"),
                        Map.entry("evaluation_onnx_tasks", "worker"),
                        Map.entry("training_tasks", "web, worker"),
                        Map.entry("training_cpu_tasks", "worker"),
                        Map.entry("training_job", "web, worker"),
                        Map.entry("training_epoch", "web, worker"),
                        Map.entry("worker", "web, worker"),
                        Map.entry("claim_measurement", "web, worker"),
                        Map.entry("claim_round", "web, worker"),
                        Map.entry("claim_tasks", "web, worker"),
                        Map.entry("evidence_round", "web, worker"),
                        Map.entry("evidence_tasks", "worker"),
                        Map.entry("evidence_board", "web, worker"),
                        Map.entry("evidence_view", "web, worker"),
                        Map.entry("evidence_twin_search", "web, worker"),
                        Map.entry("evidence_twin", "web, worker"),
                        Map.entry("evidence_race", "web, worker"),
                        Map.entry("nameless_account", "worker"),
                        Map.entry("lab_sheet", "web"),
                        Map.entry("lab_try", "web"),
                        Map.entry("ladder_step", "web, worker"),
                        Map.entry("final_submission", "web, worker"),
                        Map.entry("homework_conclusion", "web"),
                        Map.entry("homework_notebook", "web"),
                        Map.entry("reveal", "web"),
                        Map.entry("flyway_schema_history", "web, worker")));
    }

    private static String move(String to, String more) {
        String verdict = switch (to) {
            case "scored" -> "'accepted'";
            case "parked" -> "'infrastructure-failure'";
            case "failed" -> "'timeout'";
            default -> "null";
        };
        String lease = to.endsWith("-run") ? "coalesce(lease, gen_random_uuid())" : "null";
        return "update submission set status = '%s', verdict = %s, lease = %s, %s".formatted(to, verdict, lease, more);
    }

    /** Puts the submission into a state as no role could: the trigger sleeps meanwhile. */
    private static void force(String state, String more) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table submission disable trigger submission_move");
            statement.execute(move(state, more));
            statement.execute("alter table submission enable trigger submission_move");
        }
    }

    private static String status() throws SQLException {
        return rows(WEB, "select status from submission").getFirst();
    }

    private static void assertRefused(String user, String sql) {
        database.assertRefused(user, sql);
    }

    private static void execute(String user, String sql) throws SQLException {
        database.execute(user, sql);
    }

    private static List<String> rows(String user, String sql) throws SQLException {
        return database.rows(user, sql);
    }
}
