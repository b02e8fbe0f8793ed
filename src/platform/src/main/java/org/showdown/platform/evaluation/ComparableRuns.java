package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.Submission;

/**
 * What a submission can be held against: the reference solutions as they stand now, and the other attempts of its owner (those of whoever
 * looks, if it is the house's). Each has been run on the public days.
 */
@ApplicationScoped
public class ComparableRuns {

    /** Simple, and hard to beat. */
    public static final String USUAL = "har";

    /** Whose colour and mark another attempt wears: the owner's colour, and a mark of its own. */
    private static final String OTHER_ATTEMPT = "you-other";

    private static final String SELECT = """
            select s.id, s.reference, s.attempt, a.pseudonym, e.finished_at from submission s
              join evaluation e on e.submission_id = s.id and e.board = 'public' and e.verdict = 'accepted'
              left join account a on a.id = s.account_id
            """;

    private final Database database;
    private final ReferenceSolutions solutions;

    ComparableRuns(Database database, ShowdownSettings settings) {
        this.database = database;
        this.solutions = new ReferenceSolutions(settings.root().resolve("reference-solutions"));
    }

    /**
     * A run on the public days, as pages name it.
     *
     * @param key      names it in addresses: a reference solution's name, or else the submission's id
     * @param model    whose colour and mark it wears
     * @param finished when it was over: its forecasts are the same until that changes
     */
    public record Run(UUID submission, String key, String model, String label, Instant finished) {
        public boolean ofHouse() {
            return !key.equals(submission.toString());
        }
    }

    /** A run as stored. */
    private record Row(
            UUID submission,
            @Nullable String reference,
            int attempt,
            @Nullable String pseudonym,
            Instant finished) {}

    /** The submission's own run; empty while the public days have not been run through. */
    public Optional<Run> of(Submission submission) {
        return stored(submission).map(row -> {
            Run run = run(row, titles(), "Attempt " + row.attempt());
            return run.ofHouse() ? run : new Run(run.submission(), run.key(), "you", run.label(), run.finished());
        });
    }

    /** Reference solutions in the assignment's order, then attempts, the latest first; never the submission itself. */
    public List<Run> against(Submission shown, Assignment assignment, @Nullable UUID viewer) {
        UUID owner = shown.accountId() != null ? shown.accountId() : viewer;
        Map<String, String> titles = titles();
        Map<String, Run> references = new HashMap<>();
        List<Run> attempts = new ArrayList<>();
        for (Row row : rows(assignment.id(), owner)) {
            Run run = run(row, titles, "Attempt " + row.attempt());
            if (run.ofHouse()) {
                references.putIfAbsent(run.key(), run);
            } else {
                attempts.add(run);
            }
        }
        List<String> order = assignment.settings().references();
        Stream<Run> ordered = references.values().stream()
                .sorted(java.util.Comparator.comparingInt(
                                (Run run) -> order.contains(run.key()) ? order.indexOf(run.key()) : order.size())
                        .thenComparing(Run::label));
        return Stream.concat(ordered, attempts.stream())
                .filter(run -> !run.submission().equals(shown.id()))
                .toList();
    }

    /** A submission that the viewer may see but which is not among the usual ones, as an instructor holds two students' beside each other. */
    public Optional<Run> further(Submission other) {
        return stored(other).map(row -> run(row, titles(), row.pseudonym() + ", attempt " + row.attempt()));
    }

    private Optional<Row> stored(Submission submission) {
        return database.first(SELECT + "where s.id = ?", ComparableRuns::read, submission.id());
    }

    private List<Row> rows(UUID assignment, @Nullable UUID account) {
        return database.list(SELECT + """
                where s.assignment_id = ? and (s.account_id = ? or s.reference is not null and (s.status = 'scored' or s.again))
                order by s.submitted_at desc, s.id""", ComparableRuns::read, assignment, account);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getInt("attempt"),
                row.getString("pseudonym"),
                Objects.requireNonNull(Database.instant(row, "finished_at")));
    }

    private static Run run(Row row, Map<String, String> titles, String attempt) {
        String reference = row.reference();
        return reference == null
                ? new Run(row.submission(), row.submission().toString(), OTHER_ATTEMPT, attempt, row.finished())
                : new Run(
                        row.submission(),
                        reference,
                        reference,
                        titles.getOrDefault(reference, reference),
                        row.finished());
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        for (ReferenceSolution solution : solutions.all()) {
            titles.put(solution.name(), solution.title());
        }
        return titles;
    }
}
