package org.showdown.platform.reveal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.leaderboard.StoredEvidence;
import org.showdown.platform.reveal.ClassScores.Scores;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StoredStudents;

/** A class of sixty before its showdown: three reference solutions among them, a few late, evidence and race computed. */
public final class ClassOfSixty {
    public static final String PASSWORD = "a long enough password";
    public static final int STUDENTS = 60;
    public static final int MONTHS = 36;

    private static final List<String> ENTRIES = List.of("garch", "egarch", "har", "lstm", "gru", "attention", "free");
    private static final int LATE = 3;

    private final ClassAssignment homework;
    private final List<Member> members;

    /** @param name as the class sees it */
    public record Member(Account account, String name, UUID submission, Scores onHidden) {}

    private ClassOfSixty(ClassAssignment homework, List<Member> members) {
        this.homework = homework;
        this.members = List.copyOf(members);
    }

    public static ClassOfSixty enrol(Database database, Accounts accounts, String original) {
        Instant now = Instant.now();
        ClassAssignment homework = ClassAssignment.like(database, original, now.minus(Duration.ofHours(1)), "2 days");
        List<Member> members = new ArrayList<>();
        List<StoredEvidence.Row> rows = new ArrayList<>();
        List<Account> students = StoredStudents.enrol(accounts, database, STUDENTS, PASSWORD);
        for (int i = 0; i < STUDENTS; i++) {
            Account account = students.get(i);
            // The public order and the hidden one differ, and calm and crisis differ from both.
            Scores onPublic = scores(0.20 + 0.002 * ((i * 37) % STUDENTS), i);
            Scores onHidden = scores(0.22 + 0.003 * ((i * 23) % STUDENTS), i + 7);
            Instant at = now.minus(Duration.ofHours(i < LATE ? 10 : 100)).plusSeconds(i);
            UUID id = ClassScores.insert(
                    database, homework.id(), account.id, null, ENTRIES.get(i % ENTRIES.size()), at, onPublic, onHidden);
            members.add(new Member(account, account.pseudonym, id, onHidden));
            rows.add(row(id, onHidden));
        }
        for (String reference : List.of("har", "garch", "naive")) {
            double qlike = List.of("har", "garch", "naive").indexOf(reference) * 0.05 + 0.2451;
            Scores scores = new Scores(qlike, qlike * 0.8, qlike * 1.5);
            UUID id = ClassScores.insert(
                    database, homework.id(), null, reference, reference, now.minus(Duration.ofDays(9)), scores, scores);
            rows.add(row(id, scores));
        }
        rows.sort(Comparator.comparingDouble(StoredEvidence.Row::mean));
        StoredEvidence.insert(database, homework.id(), Board.HIDDEN, rows);
        race(database, homework.id(), rows);
        return new ClassOfSixty(homework, members);
    }

    public ClassAssignment homework() {
        return homework;
    }

    public List<Member> members() {
        return members;
    }

    /** Names from the last place to the first, as they are revealed: sets that cannot be told apart, and by loss within them. */
    public List<String> lastToFirst(ToDoubleFunction<Scores> loss) {
        return members.stream()
                .sorted(Comparator.comparing(
                                Member::onHidden,
                                Comparator.comparingInt(ClassOfSixty::set).thenComparingDouble(loss))
                        .reversed())
                .map(Member::name)
                .toList();
    }

    /** The opening, three rounds with a title and a result each, and ten that are lifted first. */
    public static int stepsBeforeTheRace() {
        return 1 + 3 * (STUDENTS + 2) + 10;
    }

    private static Scores scores(double all, int i) {
        double tilt = 0.03 * ((i * 11) % 13) / 13;
        return new Scores(all, all * 0.8 + tilt, all * 1.5 - 3 * tilt);
    }

    private static StoredEvidence.Row row(UUID id, Scores scores) {
        return new StoredEvidence.Row(id, scores.all(), set(scores));
    }

    /** Bands of the loss make the sets. */
    private static int set(Scores scores) {
        return 1 + (int) ((scores.all() - 0.22) / 0.03);
    }

    private static void race(Database database, UUID assignment, List<StoredEvidence.Row> rows) {
        String ids = String.join(
                ",", rows.stream().map(row -> row.submission().toString()).toList());
        String months = String.join(
                ",",
                IntStream.range(0, MONTHS)
                        .mapToObj(month -> "%d-%02d-01".formatted(2022 + month / 12, 1 + month % 12))
                        .toList());
        List<String> values = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int month = 0; month < MONTHS; month++) {
                // Starts apart and settles on the mean of all days.
                double settling = 0.1 * Math.sin(r * 1.7 + month / 4.0) * (1 - (month + 1.0) / MONTHS);
                values.add(Double.toString(rows.get(r).mean() + settling));
            }
        }
        database.update(
                "insert into evidence_race values (?, '{" + months + "}', '{" + ids + "}', '{"
                        + String.join(",", values) + "}')",
                assignment);
    }
}
