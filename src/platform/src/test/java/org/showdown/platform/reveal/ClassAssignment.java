package org.showdown.platform.reveal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/** An assignment of a test's own, with the settings of another but for its dates and without reference solutions that somebody would evaluate: what one test leaves behind is in no other's way. */
public record ClassAssignment(UUID id, String slug) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    public static ClassAssignment like(Database database, String original, Instant due, @Nullable String freezeBefore) {
        UUID id = UUID.randomUUID();
        String slug = "class-" + id;
        // With a round of evidence after all that the class will ever hand in, and in the place of the next one another
        // that is
        // over without having begun: so none comes that would find no forecasts and clear the evidence away.
        database.update("""
                with made as (
                    insert into assignment (id, slug, definition, revision, updated_at, edited)
                    select ?, ?, (definition::jsonb || jsonb_build_object('title', 'A class', 'opens', '2020-01-01T00:00', 'due', ?::text,
                               'freeze-before', ?::text, 'time-zone', 'UTC', 'references', '', 'grade', ''))::json, 1, now(), true
                      from assignment where slug = ? returning id)
                insert into evidence_round (id, assignment_id, asked_at, started_at, finished_at)
                select gen_random_uuid(), id, now(), began, coalesce(began, now())
                  from made, (values (now() + interval '1 day'), (null)) as round (began)""", id, slug, local(due), freezeBefore == null ? "" : freezeBefore, original);
        return new ClassAssignment(id, slug);
    }

    /** As if it had been due a while ago, or were due in a while. */
    public void due(Database database, Duration fromNow) {
        database.update(
                "update assignment set definition = (definition::jsonb || jsonb_build_object('due', ?::text))::json where id = ?",
                local(Instant.now().plus(fromNow)),
                id);
    }

    /** As if it asked for forecasts of so many days ahead. */
    public ClassAssignment forecasting(Database database, Integer... horizons) {
        database.update(
                "update assignment set definition = jsonb_set(definition::jsonb, '{target,horizons}', to_jsonb(?::text[]))::json where id = ?",
                horizons,
                id);
        return this;
    }

    public String address() {
        return "/assignments/" + slug;
    }

    private static String local(Instant moment) {
        return MINUTE.format(moment.atZone(ZoneId.of("UTC")));
    }
}
