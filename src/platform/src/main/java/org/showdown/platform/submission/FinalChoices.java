package org.showdown.platform.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The submissions that students have chosen for the hidden board, one for each entry at most. A choice stays when its submission is
 * evaluated again. Each change is told as a settled score is: the boards that show it are drawn anew.
 */
@ApplicationScoped
public class FinalChoices {

    private final Database database;
    private final StatusFeed feed;

    FinalChoices(Database database, StatusFeed feed) {
        this.database = database;
        this.feed = feed;
    }

    /** All of an assignment. */
    public Set<UUID> ofAssignment(UUID assignment) {
        return new HashSet<>(database.list(
                "select submission_id from final_submission where assignment_id = ?",
                row -> row.getObject(1, UUID.class),
                assignment));
    }

    /** What an account has chosen for an entry, scored or not. */
    public Optional<Submission> of(UUID assignment, UUID account, String entry) {
        return database.first(
                "select " + SubmissionStore.COLUMNS
                        + " from final_submission f join submission s on s.id = f.submission_id"
                        + " where f.assignment_id = ? and f.account_id = ? and f.entry = ?",
                SubmissionStore::read,
                assignment,
                account,
                entry);
    }

    /**
     * Puts a submission in the place of an earlier choice for its entry.
     *
     * @param horizon the assignment's first, whose public QLIKE over all symbols and days ranks
     * @return false if it is not the account's, or has no such score
     */
    boolean choose(UUID submission, UUID account, int horizon) {
        return told(submission, """
                insert into final_submission (assignment_id, account_id, entry, submission_id, chosen_at)
                select s.assignment_id, s.account_id, s.entry, s.id, clock_timestamp() from submission s
                 where s.id = ? and s.account_id = ? and (s.status = 'scored' or s.again)
                   and exists (select 1 from score c where c.submission_id = s.id and c.board = 'public' and c.horizon = ?
                               and c.symbol = '' and c.regime = 'all' and c.qlike is not null)
                    on conflict (assignment_id, account_id, entry)
                    do update set submission_id = excluded.submission_id, chosen_at = excluded.chosen_at
                returning assignment_id""", submission, account, horizon);
    }

    /** Takes a choice back; false if it was none. */
    boolean takeBack(UUID submission, UUID account) {
        return told(
                submission,
                "delete from final_submission where submission_id = ? and account_id = ? returning assignment_id",
                submission,
                account);
    }

    private boolean told(UUID submission, String change, Object... parameters) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(change, row -> row.getObject(1, UUID.class), parameters)
                        .map(assignment -> {
                            feed.publish(StatusNotice.of(submission, assignment, SubmissionStatus.SCORED));
                            return true;
                        })
                        .orElse(false));
    }
}
