package org.showdown.bench.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.showdown.bench.jobs.Classroom.Done;
import org.showdown.bench.jobs.Classroom.Due;
import org.showdown.bench.jobs.Classroom.Received;
import org.showdown.sandbox.SubmissionKind;

/**
 * The last minutes before a deadline.
 *
 * @param students    who sent all that
 * @param begun       in milliseconds since the epoch
 * @param lastReceipt likewise
 */
record Storm(int students, List<Received> received, List<Done> done, double begun, double lastReceipt) {

    /** Uploads at random moments, and waits until all are scored. */
    static Storm over(Classroom classroom, int submissions, int students, int seconds, long seed)
            throws IOException, InterruptedException, SQLException {
        Random random = new Random(seed);
        List<Due> uploads = new ArrayList<>();
        for (int i = 0; i < submissions; i++) {
            uploads.add(new Due(random.nextLong(1_000L * seconds), i % students, Homework.kind(i)));
        }
        double begun = System.currentTimeMillis();
        List<Received> received = classroom.upload(uploads);
        double lastReceipt = System.currentTimeMillis();
        classroom.awaitScores();
        return new Storm(students, received, classroom.done(received), begun, lastReceipt);
    }

    void print() {
        Table.line("storm: receipts", "%d to %d students; none refused, none lost", "", received.size(), students);
        Table.percentiles("storm: upload to receipt", Classroom.receipts(received), "limit p99 1 s");
        Table.percentiles("storm: submit to score", Classroom.times(done), "");
    }

    /** The time that the evaluations of a while take back to back, as a part of the while. */
    void printThroughput(Map<SubmissionKind, Double> before, Map<SubmissionKind, Double> after) {
        for (SubmissionKind kind : SubmissionKind.values()) {
            Table.line(
                    "back to back, " + kind.id() + ", before and after",
                    "%.2f and %.2f s",
                    "",
                    before.getOrDefault(kind, 0.0) / 1e3,
                    after.getOrDefault(kind, 0.0) / 1e3);
        }
        double end = done.stream().mapToDouble(Done::finished).max().orElseThrow();
        printThroughput("during the uploads", begun, lastReceipt, before, after);
        printThroughput("after the last upload", lastReceipt, end, before, after);
        printThroughput("from the first upload to the last score", begun, end + 1, before, after);
    }

    private void printThroughput(
            String when,
            double from,
            double until,
            Map<SubmissionKind, Double> before,
            Map<SubmissionKind, Double> after) {
        List<Done> within = done.stream()
                .filter(one -> one.finished() >= from && one.finished() < until)
                .toList();
        double work = within.stream()
                .mapToDouble(one -> (before.getOrDefault(one.kind(), 0.0) + after.getOrDefault(one.kind(), 0.0)) / 2)
                .sum();
        Table.line(
                "storm: evaluations " + when,
                "%d in %.0f s, %.0f %% of back to back",
                "limit 80 %",
                within.size(),
                (until - from) / 1e3,
                100 * work / (until - from));
    }
}
