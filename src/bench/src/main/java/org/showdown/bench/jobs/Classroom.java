package org.showdown.bench.jobs;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.showdown.bench.Browser;
import org.showdown.bench.RunningPlatform;
import org.showdown.bench.Students;
import org.showdown.sandbox.SubmissionKind;

/** Students of a running platform who upload at set times, and what the database says about their submissions. */
final class Classroom {

    private static final Duration SETTLED_LIMIT = Duration.ofHours(2);
    /** The platform takes so many uploads of a session at a time. */
    private static final int AT_ONCE = 4;

    private final RunningPlatform platform;
    private final Connection database;
    private final Homework homework;
    private final List<String> sessions = new ArrayList<>();
    private final List<Semaphore> hands = new ArrayList<>();

    Classroom(RunningPlatform platform, Connection database, Homework homework, int students)
            throws SQLException, IOException {
        this.platform = platform;
        this.database = database;
        this.homework = homework;
        for (UUID student : Students.enrol(database, "student", students)) {
            sessions.add(Students.session(database, student));
            hands.add(new Semaphore(AT_ONCE, true));
        }
    }

    /** An upload that is due some milliseconds after the beginning. */
    record Due(long afterMillis, int student, SubmissionKind kind) {}

    /**
     * An upload that got its receipt.
     *
     * @param receiptMillis from the first byte of the upload to the receipt
     */
    record Received(UUID submission, double receiptMillis) {}

    /**
     * What became of a submission; in milliseconds.
     *
     * @param waited   from the upload to the worker's begin
     * @param service  from there to the score
     * @param finished when it was scored, since the epoch
     */
    record Done(SubmissionKind kind, double waited, double service, double finished) {

        double begun() {
            return finished - service;
        }

        /** Whether that one was begun while this one waited, and had done so for a while: its check may take until then. */
        boolean overtakenBy(Done other, double patience) {
            return other.begun() > begun() - waited + patience && other.begun() < begun();
        }

        double submitToScore() {
            return waited + service;
        }
    }

    /** Uploads whatever is due, each in time whether or not earlier ones have been answered. */
    List<Received> upload(List<Due> uploads) throws InterruptedException, IOException {
        List<Received> received = new ArrayList<>();
        try (ExecutorService students = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Received>> sent = uploads.stream()
                    .map(due -> students.submit(() -> {
                        TimeUnit.MILLISECONDS.sleep(due.afterMillis());
                        hands.get(due.student()).acquire();
                        try {
                            return upload(due.student(), due.kind());
                        } finally {
                            hands.get(due.student()).release();
                        }
                    }))
                    .toList();
            for (Future<Received> upload : sent) {
                received.add(upload.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("an upload was refused or lost", e.getCause());
        }
        return received;
    }

    Received upload(int student, SubmissionKind kind) throws IOException, InterruptedException {
        String page = "/assignments/" + Homework.SLUG + "/submit";
        try (Browser browser = Browser.withSession(platform.address(), sessions.get(student))) {
            Map<String, String> form = Browser.hiddenFields(browser.get(page).body());
            form.put("entry", Homework.entry(kind));
            byte[] content = homework.content(kind);
            long begun = System.nanoTime();
            HttpResponse<String> answer = browser.send(page, form, Homework.fileName(kind), content);
            double took = (System.nanoTime() - begun) / 1e6;
            UUID submission = Browser.receipt(answer)
                    .map(UUID::fromString)
                    .orElseThrow(() -> new IOException("an upload was answered " + answer.statusCode()));
            return new Received(submission, took);
        }
    }

    /** Waits until all are scored. */
    void awaitScores() throws IOException, InterruptedException {
        platform.awaitQuery(
                database,
                SETTLED_LIMIT,
                "select not exists (select 1 from submission where status in ('queued', 'public-run', 'hidden-run'))");
    }

    List<Done> done(List<Received> uploads) throws SQLException {
        List<Done> done = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("""
                select kind, extract(epoch from started_at - submitted_at) * 1000,
                       extract(epoch from finished_at - started_at) * 1000, extract(epoch from finished_at) * 1000
                  from submission where id = ? and status = 'scored'""")) {
            for (Received upload : uploads) {
                statement.setObject(1, upload.submission());
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("the submission " + upload.submission() + " has no score");
                    }
                    done.add(new Done(
                            SubmissionKind.of(row.getString(1)), row.getDouble(2), row.getDouble(3), row.getDouble(4)));
                }
            }
        }
        return done;
    }

    static double[] receipts(List<Received> received) {
        return received.stream().mapToDouble(Received::receiptMillis).toArray();
    }

    static double[] times(List<Done> done) {
        return done.stream().mapToDouble(Done::submitToScore).toArray();
    }
}
