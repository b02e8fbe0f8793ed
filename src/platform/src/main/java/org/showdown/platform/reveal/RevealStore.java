package org.showdown.platform.reveal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/** The showdowns in the database, one for an assignment. */
@ApplicationScoped
class RevealStore {
    private final Database database;
    private final ObjectMapper json;

    RevealStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Reveal find(UUID assignment) {
        return database.first(
                        "select announced_for, prepared_at, frozen_at, ended_at from reveal where assignment_id = ?",
                        row -> new Reveal(
                                Database.instant(row, "announced_for"),
                                Database.instant(row, "prepared_at"),
                                Database.instant(row, "frozen_at"),
                                Database.instant(row, "ended_at")),
                        assignment)
                .orElse(Reveal.NONE);
    }

    /** What was fixed when it began; empty before. */
    Optional<RevealScript> script(UUID assignment) {
        return database.first(
                        "select script from reveal where assignment_id = ? and script is not null",
                        row -> row.getString(1),
                        assignment)
                .map(this::read);
    }

    void announce(UUID assignment, @Nullable Instant moment) {
        database.update("""
                insert into reveal (assignment_id, announced_for) values (?, ?)
                    on conflict (assignment_id) do update set announced_for = excluded.announced_for""", assignment, moment);
    }

    /** @return false when it has begun before */
    boolean begin(UUID assignment, Instant now, @Nullable Instant frozenAt, RevealScript script, UUID by) {
        return database.update("""
                        insert into reveal as held (assignment_id, prepared_at, frozen_at, script, begun_by) values (?, ?, ?, ?::json, ?)
                            on conflict (assignment_id) do update
                               set prepared_at = excluded.prepared_at, frozen_at = excluded.frozen_at, script = excluded.script,
                                   begun_by = excluded.begun_by
                             where held.prepared_at is null""", assignment, now, frozenAt, written(script), by) == 1;
    }

    /** @return false when it is not on */
    boolean end(UUID assignment, Instant now) {
        return database.update(
                        "update reveal set ended_at = ? where assignment_id = ? and prepared_at is not null and ended_at is null",
                        now,
                        assignment)
                == 1;
    }

    /** Forgets what was shown: as if it had not begun. */
    void discard(UUID assignment) {
        database.update("""
                update reveal set prepared_at = null, frozen_at = null, script = null, begun_by = null, ended_at = null
                 where assignment_id = ?""", assignment);
    }

    private String written(RevealScript script) {
        try {
            return json.writeValueAsString(script);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A script that cannot be written", e);
        }
    }

    private RevealScript read(String script) {
        try {
            return json.readValue(script, RevealScript.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a showdown that this version cannot read", e);
        }
    }
}
