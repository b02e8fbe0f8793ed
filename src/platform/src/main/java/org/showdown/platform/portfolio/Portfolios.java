package org.showdown.platform.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.ReferenceTitles;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.leaderboard.SymbolScores;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStore;

/** Gathers what a student has handed in. */
@ApplicationScoped
class Portfolios {
    private final Standings standings;
    private final SubmissionStore submissions;
    private final HomeworkStore store;
    private final SymbolScores symbols;
    private final ReferenceTitles titles;

    Portfolios(
            Standings standings,
            SubmissionStore submissions,
            HomeworkStore store,
            SymbolScores symbols,
            ReferenceTitles titles) {
        this.titles = titles;
        this.standings = standings;
        this.symbols = symbols;
        this.submissions = submissions;
        this.store = store;
    }

    Portfolio of(Assignment assignment, Account account) {
        List<LeaderboardRow> rows = standings.rows(assignment, Board.PUBLIC);
        List<Submission> all = submissions.ofAccount(assignment.id(), account.id);
        List<Conclusion> conclusions = store.conclusions(assignment.id(), account.id);
        Optional<StoredNotebook> notebook = store.notebook(assignment.id(), account.id);
        List<LeaderboardRow> own =
                rows.stream().filter(row -> account.id.equals(row.account())).toList();
        return new Portfolio(
                assignment,
                account,
                Checklist.of(assignment, own, all, !conclusions.isEmpty(), notebook.orElse(null)),
                comparisons(assignment, account.id, rows),
                models(assignment, own, all),
                conclusions,
                notebook.orElse(null));
    }

    private List<Comparison> comparisons(Assignment assignment, UUID account, List<LeaderboardRow> publicRows) {
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(comparison(assignment, Board.PUBLIC, publicRows, account));
        if (assignment.released()) {
            comparisons.add(comparison(assignment, Board.HIDDEN, standings.rows(assignment, Board.HIDDEN), account));
        }
        return comparisons;
    }

    private Comparison comparison(Assignment assignment, Board board, List<LeaderboardRow> rows, UUID account) {
        int horizon = assignment.settings().horizons().getFirst();
        return Comparisons.of(
                assignment.settings(),
                board,
                rows,
                account,
                titles::of,
                models -> symbols.losses(board, horizon, models));
    }

    private static List<Submission> models(Assignment assignment, List<LeaderboardRow> own, List<Submission> all) {
        Set<UUID> counted = new LinkedHashSet<>();
        for (String entry : assignment.settings().entries().sequencedKeySet()) {
            own.stream().filter(row -> row.entry().equals(entry)).forEach(row -> counted.add(row.submission()));
        }
        return counted.stream()
                .map(id -> find(all, id))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Submission> find(List<Submission> all, @Nullable UUID id) {
        return all.stream().filter(submission -> submission.id().equals(id)).findFirst();
    }
}
