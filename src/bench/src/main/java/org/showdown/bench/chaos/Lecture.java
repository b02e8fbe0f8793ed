package org.showdown.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.showdown.bench.Browser;
import org.showdown.bench.Students;
import org.showdown.bench.chaos.PersistentUpload.Receipt;

/** The people: students who upload, and an instructor. */
final class Lecture {

    /** Few enough that nobody comes upon the limit of uploads a minute unless they have to be sent again. */
    private static final int UPLOADS_EACH = 3;

    private final URI address;
    private final SequencedMap<String, byte[]> files;
    private final List<String> sessions = new ArrayList<>();
    private final Set<UUID> undisturbed = new HashSet<>();
    private String instructor = "";

    Lecture(URI address, SequencedMap<String, byte[]> files) {
        this.address = address;
        this.files = files;
    }

    /** Whether the server is there. */
    boolean begun() throws InterruptedException {
        try (Browser browser = new Browser(address)) {
            return browser.get("/login").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void enrol(Connection connection, int submissions) throws SQLException, IOException {
        for (UUID student : Students.enrol(connection, "student", 1 + submissions / UPLOADS_EACH)) {
            sessions.add(Students.session(connection, student));
        }
        try (PreparedStatement statement =
                        connection.prepareStatement("select id from account where username = 'instructor'");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            instructor = Students.session(connection, rows.getObject(1, UUID.class));
        }
    }

    Browser instructor() {
        return Browser.withSession(address, instructor);
    }

    void sendEachFileOnce() throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            undisturbed.add(new PersistentUpload(address, sessions.getFirst(), file.getKey(), file.getValue())
                    .send(PersistentUpload.Sending.UNHEARD)
                    .submission());
        }
    }

    /** What {@link #sendEachFileOnce} has sent. */
    Set<UUID> undisturbed() {
        return Set.copyOf(undisturbed);
    }

    /** Begins to send a plan's uploads. */
    Uploads send(ChaosPlan plan) {
        Uploads uploads = new Uploads();
        Random random = new Random(plan.seed());
        List<Map.Entry<String, byte[]>> choices = List.copyOf(files.entrySet());
        for (int i = 0; i < plan.submissions(); i++) {
            long after = random.nextLong(plan.duration().toMillis());
            Map.Entry<String, byte[]> file = choices.get(random.nextInt(choices.size()));
            PersistentUpload upload =
                    new PersistentUpload(address, sessions.get(i / UPLOADS_EACH), file.getKey(), file.getValue());
            uploads.begin(() -> {
                TimeUnit.MILLISECONDS.sleep(after);
                return upload.send(uploads);
            });
        }
        return uploads;
    }

    /** Uploads that are being sent. */
    static final class Uploads implements PersistentUpload.Sending {

        private final ExecutorService students = Executors.newVirtualThreadPerTaskExecutor();
        private final List<Future<Receipt>> sent = new ArrayList<>();
        private final AtomicInteger onTheirWay = new AtomicInteger();

        private void begin(Callable<Receipt> upload) {
            sent.add(students.submit(upload));
        }

        @Override
        public void begin() {
            onTheirWay.incrementAndGet();
        }

        @Override
        public void end() {
            onTheirWay.decrementAndGet();
        }

        boolean onTheirWay() {
            return onTheirWay.get() > 0;
        }

        /** Waits for all receipts; an upload that got none is a problem. */
        List<Receipt> receipts(List<String> problems) throws InterruptedException {
            List<Receipt> receipts = new ArrayList<>();
            for (Future<Receipt> upload : sent) {
                try {
                    receipts.add(upload.get());
                } catch (ExecutionException e) {
                    problems.add("an upload: " + e.getCause());
                }
            }
            students.shutdown();
            return receipts;
        }
    }
}
