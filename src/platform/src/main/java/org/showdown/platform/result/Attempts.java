package org.showdown.platform.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.plot.Numbers;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStore;

/** The history of an entry. */
@ApplicationScoped
class Attempts {

    private static final List<String> BESIDE = List.of("garch", "har");

    private final Database database;
    private final Standings standings;

    Attempts(Database database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    private record Scored(Submission submission, @Nullable Double qlike) {}

    /** The history that a student's submission is part of; one of the house has none. */
    AttemptsPlot of(Subject subject) {
        Submission shown = subject.submission();
        Assignment assignment = subject.course().assignment();
        List<LeaderboardRow> rows = standings.rows(assignment, Board.PUBLIC);
        UUID account = shown.accountId();
        List<Scored> attempts = account == null ? List.of() : attempts(assignment, account, shown.entry());
        Optional<UUID> standing = rows.stream()
                .filter(row -> account != null
                        && account.equals(row.account())
                        && row.entry().equals(shown.entry()))
                .map(LeaderboardRow::submission)
                .findFirst();
        return new AttemptsPlot(
                assignment.settings().entries().getOrDefault(shown.entry(), shown.entry()),
                assignment.settings().ladder()
                        ? AttemptsPlot.LADDER
                        : assignment.settings().counted().id(),
                attempts.stream()
                        .map(attempt -> attempt(attempt, standing, shown.id()))
                        .toList(),
                references(subject, rows));
    }

    private List<Scored> attempts(Assignment assignment, UUID account, String entry) {
        return database.list(
                "select " + SubmissionStore.COLUMNS + """
                , score.qlike as public_qlike from submission s
                  left join score on score.submission_id = s.id and score.board = 'public' and score.horizon = ?
                       and score.symbol = '' and score.regime = 'all'
                 where s.assignment_id = ? and s.account_id = ? and s.entry = ? order by s.submitted_at, s.attempt""",
                row -> new Scored(SubmissionStore.read(row), (Double) row.getObject("public_qlike")),
                assignment.settings().horizons().getFirst(),
                assignment.id(),
                account,
                entry);
    }

    private static AttemptsPlot.Attempt attempt(Scored scored, Optional<UUID> standing, UUID shown) {
        Submission submission = scored.submission();
        var verdict = submission.verdict();
        Double qlike = scored.qlike();
        return new AttemptsPlot.Attempt(
                submission.id(),
                submission.attempt(),
                submission.submittedAt(),
                submission.fileName(),
                verdict == null ? submission.status().label() : verdict.id(),
                qlike == null ? null : Numbers.of(qlike),
                standing.equals(Optional.of(submission.id())),
                submission.id().equals(shown));
    }

    private static List<AttemptsPlot.Reference> references(Subject subject, List<LeaderboardRow> rows) {
        return subject.references().stream()
                .filter(run -> BESIDE.contains(run.key()))
                .flatMap(run -> rows.stream()
                        .filter(row -> row.submission().equals(run.submission()))
                        .map(row -> new AttemptsPlot.Reference(
                                run.model(), run.label(), Numbers.of(row.all().qlike()))))
                .toList();
    }
}
