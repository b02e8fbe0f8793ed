package org.showdown.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may show the first days of a dataset, in whichever order it is imported, replaced and used by an assignment. */
class FirstDaysTest {
    private static final String WEB = RoledDatabase.WEB;
    private static final String SHOWN = "select day from public_bar order by day";

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

    @BeforeEach
    void empty() throws SQLException {
        database.executeAsOwner("truncate market_dataset, assignment, public_days cascade");
    }

    @Test
    void webCannotShowDaysOfWhatTheOwnerImported() throws SQLException {
        database.executeAsOwner(imports());
        database.assertRefused(WEB, assigns("2099-01-01"));
        database.assertRefused(WEB, assigns("2020-12-31"));
        assertThat(database.rows(WEB, SHOWN)).isEmpty();
    }

    @Test
    void webCannotShowDaysOfWhatIsImportedLater() throws SQLException {
        database.assertRefused(WEB, assigns("2099-01-01"));
        database.executeAsOwner(imports());
        database.executeAsOwner(assigns("2021-12-31"));
        assertThat(database.rows(WEB, SHOWN)).containsExactly("2021-12-31");
        database.executeAsOwner("delete from assignment");
        database.assertRefused(WEB, assigns("2022-12-30"));
        database.execute(WEB, assigns("2021-12-31"));
    }

    /** The instructor's import in the browser, and an assignment on it. */
    @Test
    void webShowsFirstDaysOfItsOwnImportAndNoLaterOnes() throws SQLException {
        database.execute(WEB, imports());
        database.execute(WEB, assigns("2021-12-31"));
        assertThat(database.rows(WEB, SHOWN)).containsExactly("2021-12-31");
        database.assertRefused(WEB, moves("2022-12-30"));
        database.execute(WEB, "delete from market_dataset");
        database.execute(WEB, imports());
        database.assertRefused(WEB, moves("2022-12-30"));
        database.executeAsOwner(moves("2022-12-30"));
        assertThat(database.rows(WEB, SHOWN)).containsExactly("2021-12-31", "2022-12-30");
    }

    @Test
    void whatWebHasShownOfItsOwnImportDoesNotHoldForTheOwnersUnderTheSameName() throws SQLException {
        database.execute(WEB, imports());
        database.execute(WEB, assigns("2099-01-01"));
        database.executeAsOwner("delete from market_dataset");
        database.executeAsOwner(imports());
        assertThat(database.rows(WEB, SHOWN)).isEmpty();
        database.assertRefused(WEB, moves("2099-01-01"));
        database.executeAsOwner(moves("2021-12-31"));
        assertThat(database.rows(WEB, SHOWN)).containsExactly("2021-12-31");
        database.assertRefused(WEB, moves("2022-12-30"));
    }

    @Test
    void whatTheOwnerHasShownStaysWhenItIsImportedAgain() throws SQLException {
        database.executeAsOwner(imports());
        database.executeAsOwner(assigns("2021-12-31"));
        database.executeAsOwner("delete from market_dataset");
        database.executeAsOwner(imports());
        assertThat(database.rows(WEB, SHOWN)).containsExactly("2021-12-31");
        database.execute(WEB, "delete from market_dataset");
        database.execute(WEB, imports());
        database.assertRefused(WEB, moves("2099-01-01"));
        assertThat(database.rows(WEB, SHOWN)).containsExactly("2021-12-31");
        database.executeAsOwner(moves("2020-12-31"));
        assertThat(database.rows(WEB, "select until from public_until")).containsExactly("2021-12-31");
    }

    @Test
    void nobodySaysThatAnImportIsAnothers() throws SQLException {
        database.execute(
                WEB, imports().replace("imported_at)", "imported_at, by_owner)").replace("now())", "now(), true)"));
        assertThat(database.rows(WEB, "select by_owner from market_dataset")).containsExactly("f");
        database.assertRefused(WEB, "update market_dataset set by_owner = true");
    }

    /** Who said the days before is not known: those of a name that no dataset has are forgotten. */
    @Test
    void anUpdateKeepsTheDaysOfDatasetsAlone() throws SQLException {
        FluentConfiguration earlier = database.migrations().schemas("earlier");
        earlier.target("15").load().migrate();
        database.executeAsOwner("set search_path = earlier; " + imports() + assigns("2021-12-31")
                + assigns("2099-01-01").replace("market", "next-term"));
        earlier.target("latest").load().migrate();
        database.executeAsOwner("grant usage on schema earlier to " + WEB);
        assertThat(database.rows(WEB, "select dataset from earlier.public_days"))
                .containsExactly("market");
        assertThat(database.rows(WEB, "select day from earlier.public_bar")).containsExactly("2021-12-31");
    }

    private static String imports() {
        return """
                with dataset as (
                    insert into market_dataset (id, slug, title, simulated, sha256, symbols, first_day, last_day, report, imported_at)
                    values (gen_random_uuid(), 'market', 'Market', false, 'sha', '{AAA}', '2021-12-31', '2022-12-30', '{}', now())
                    returning id)
                insert into market_bar select id, 'AAA', day, 1, 1, 1, 1, 1, 1
                  from dataset, unnest(array['2021-12-31', '2022-12-30']::date[]) day;""";
    }

    private static String assigns(String until) {
        return """
                insert into assignment (id, slug, definition, revision, updated_at, edited)
                values (gen_random_uuid(), gen_random_uuid(), '%s', 1, now(), true);""".formatted(definition(until));
    }

    private static String moves(String until) {
        return "update assignment set definition = '%s'".formatted(definition(until));
    }

    private static String definition(String until) {
        return "{\"dataset\": \"market\", \"split\": {\"validation\": {\"to\": \"%s\"}}}".formatted(until);
    }
}
