package org.showdown.platform.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.showdown.platform.submission.Database;

/** Sheets and tries. A try once written stays. */
@ApplicationScoped
class LabStore {
    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    LabStore(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was drawn, and from which dataset.
     *
     * @param draw 1 is the first
     */
    record Drawn(String dataset, Variant variant, int draw) {}

    Optional<Drawn> drawn(UUID account, LabExercise exercise) {
        return database.first("""
                select dataset, symbol, first_day, last_day, draws, draw from lab_sheet
                 where account_id = ? and week = ? and exercise = ?""", this::drawn, account, exercise.week(), exercise.slug());
    }

    private Drawn drawn(ResultSet row) throws SQLException {
        try {
            return new Drawn(
                    row.getString("dataset"),
                    new Variant(
                            row.getString("symbol"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            json.readValue(row.getString("draws"), new TypeReference<TreeMap<String, String>>() {})),
                    row.getInt("draw"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The draws of a lab sheet are not JSON", e);
        }
    }

    /**
     * Keeps what was drawn; in place of an earlier draw from a market that is gone. Of two at once the first stands.
     *
     * @param before the earlier one's number; 0 for none
     */
    void keep(UUID account, LabExercise exercise, String dataset, Variant variant, int before) {
        String draws;
        try {
            draws = json.writeValueAsString(variant.draws());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The draws of a lab sheet cannot be written", e);
        }
        database.update(
                """
                insert into lab_sheet (account_id, week, exercise, dataset, symbol, first_day, last_day, draws, drawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                on conflict (account_id, week, exercise) do update set dataset = excluded.dataset, symbol = excluded.symbol,
                       first_day = excluded.first_day, last_day = excluded.last_day, draws = excluded.draws, drawn_at = excluded.drawn_at,
                       draw = lab_sheet.draw + 1
                 where lab_sheet.draw = ?""",
                account,
                exercise.week(),
                exercise.slug(),
                dataset,
                variant.symbol(),
                variant.from(),
                variant.to(),
                draws,
                clock.instant(),
                before);
    }

    /** All tries of a student at an exercise, in order; those of earlier draws as well. */
    List<LabTry> tries(UUID account, LabExercise exercise) {
        return database.list("""
                select question, draw, number, typed, answer, outcome, mistake from lab_try
                 where account_id = ? and week = ? and exercise = ? order by question, draw, number""", LabStore::read, account, exercise.week(), exercise.slug());
    }

    private static LabTry read(ResultSet row) throws SQLException {
        return new LabTry(
                row.getString("question"),
                row.getInt("draw"),
                row.getInt("number"),
                row.getString("typed"),
                row.getDouble("answer"),
                LabTry.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getObject("mistake", Integer.class));
    }

    /**
     * Adds a try, if there is still one to be had: two that come at once are one after the other.
     *
     * @param draw for which it was judged; where the sheet has been drawn anew since, nothing is added
     * @param next given the tries so far at that exercise, the next; empty for none
     */
    void addTry(UUID account, LabExercise exercise, int draw, Function<List<LabTry>, Optional<LabTry>> next) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.first(
                            "select draw from lab_sheet where account_id = ? and week = ? and exercise = ? for update",
                            row -> row.getInt(1),
                            account,
                            exercise.week(),
                            exercise.slug())
                    .filter(now -> now == draw)
                    .flatMap(now -> next.apply(tries(account, exercise)))
                    .ifPresent(found -> database.update(
                            """
                            insert into lab_try (account_id, week, exercise, question, draw, number, typed, answer, outcome, mistake, tried_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                            account,
                            exercise.week(),
                            exercise.slug(),
                            found.question(),
                            found.draw(),
                            found.number(),
                            found.typed(),
                            found.answer(),
                            found.outcome().id(),
                            found.mistake(),
                            clock.instant()));
        });
    }
}
