package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;
import org.showdown.sandbox.SubmissionKind;

/** How long evaluations took, from when a worker began to the last run's end: means of the latest twenty. */
@ApplicationScoped
class ServiceTimes {

    /** Until something has been measured; the goal for the homework's size. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(8);

    private static final String MEAN = """
            select avg(extract(epoch from finished_at - started_at)) from (
                select started_at, finished_at from submission
                 where finished_at is not null and started_at is not null and status in ('scored', 'failed') %s
                 order by finished_at desc limit 20) latest""";

    private final Database database;

    ServiceTimes(Database database) {
        this.database = database;
    }

    /** Of all submissions. */
    Duration mean() {
        return measured("").orElse(FIRST_GUESS);
    }

    /** Of all submissions of a kind. */
    Duration mean(SubmissionKind kind) {
        return measured("and kind = ?", kind.id()).orElseGet(this::mean);
    }

    /** What a stored submission will take: as the same student's earlier ones for the entry did, or everybody's, or any of the kind. */
    Duration expected(UUID submission) {
        Like like = database.first(
                        "select account_id, assignment_id, entry, kind from submission where id = ?",
                        row -> new Like(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                SubmissionKind.of(row.getString(4))),
                        submission)
                .orElseThrow();
        return measured(
                        "and account_id = ? and assignment_id = ? and entry = ? and kind = ?",
                        like.account(),
                        like.assignment(),
                        like.entry(),
                        like.kind().id())
                .or(() -> measured(
                        "and assignment_id = ? and entry = ? and kind = ?",
                        like.assignment(),
                        like.entry(),
                        like.kind().id()))
                .orElseGet(() -> mean(like.kind()));
    }

    private record Like(@Nullable UUID account, UUID assignment, String entry, SubmissionKind kind) {}

    private Optional<Duration> measured(String condition, @Nullable Object... parameters) {
        return database.first(
                        MEAN.formatted(condition),
                        row -> {
                            double seconds = row.getDouble(1);
                            return row.wasNull() ? -1L : Math.round(seconds * 1_000);
                        },
                        parameters)
                .filter(millis -> millis >= 0)
                .map(Duration::ofMillis);
    }
}
