package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.showdown.bench.Browser;
import org.showdown.bench.chaos.PersistentUpload.Receipt;

/**
 * One chaos run: every file is evaluated once in peace; then students upload while processes die; then all must come to rest, and every
 * receipt must have the one result of the peaceful run.
 */
final class Chaos {

    private final Installation installation;
    private final ChaosPlan plan;
    private final Lecture lecture;
    private final List<String> problems = new ArrayList<>();

    private Chaos(Path repository, Installation installation, ChaosPlan plan) throws IOException {
        this.installation = installation;
        this.plan = plan;
        this.lecture = new Lecture(installation.address(), SmallCourse.files(repository));
    }

    /**
     * @param home an empty folder that everybody may walk through
     */
    static ChaosReport run(Path repository, Path home, ChaosPlan plan)
            throws IOException, InterruptedException, SQLException {
        Path binaries = repository.resolve("src/bench/target/postgres-binaries");
        try (Installation installation = Installation.start(home, repository, binaries, plan)) {
            return new Chaos(repository, installation, plan).run();
        }
    }

    private ChaosReport run() throws IOException, InterruptedException, SQLException {
        Patience.START.await("an answer of the server", lecture::begun);
        try (Connection connection = installation.database().connect()) {
            lecture.enrol(connection, plan.submissions());
        }
        Map<String, String> peaceful = evaluateInPeace();
        Lecture.Uploads uploads = lecture.send(plan);
        Disturbance disturbance = new Disturbance(installation, plan, uploads::onTheirWay);
        disturbance.run();
        List<Receipt> receipts = uploads.receipts(problems);
        try (Connection connection = installation.database().connect()) {
            return judged(receipts, peaceful, disturbance, connection);
        }
    }

    /** The digest of the undisturbed result by the file's digest. */
    private Map<String, String> evaluateInPeace() throws IOException, InterruptedException, SQLException {
        lecture.sendEachFileOnce();
        try (Connection connection = installation.database().connect()) {
            Ledger ledger = new Ledger(connection);
            Patience.REST.await("the undisturbed results", ledger::idle);
            return ledger.digestsByFile();
        }
    }

    private ChaosReport judged(
            List<Receipt> receipts, Map<String, String> peaceful, Disturbance disturbance, Connection connection)
            throws IOException, InterruptedException, SQLException {
        Ledger ledger = new Ledger(connection);
        int parked = comeToRest(ledger);
        new Verdict(problems).compare(receipts, lecture.undisturbed(), peaceful, ledger);
        problems.addAll(ledger.brokenHistories());
        Leftovers leftovers = new Leftovers(installation);
        if (!Patience.CLEANING.holds(() -> leftovers.found().isEmpty())) {
            leftovers.found().forEach(found -> problems.add("left over: " + found));
        }
        List<Integer> runs = ledger.runs();
        return new ChaosReport(
                plan,
                disturbance.dealt(),
                installation.ended(),
                receipts.size(),
                receipts.stream().mapToInt(Receipt::cutOff).sum(),
                receipts.stream().mapToInt(Receipt::unavailable).sum(),
                runs.stream().mapToInt(Integer::intValue).sum(),
                (int) runs.stream().filter(count -> count > 1).count(),
                parked,
                ledger.takeovers(),
                List.copyOf(problems));
    }

    /** Waits until nothing is left to do, then has what was parked evaluated again; returns how many were. */
    private int comeToRest(Ledger ledger) throws IOException, InterruptedException, SQLException {
        rest(ledger);
        List<String> parked = ledger.parked();
        if (parked.isEmpty()) {
            return 0;
        }
        try (Browser instructor = lecture.instructor()) {
            for (String submission : parked) {
                Map<String, String> form =
                        Browser.hiddenFields(instructor.get("/teach/queue").body());
                int status = instructor
                        .post("/teach/queue/" + submission + "/retry", form)
                        .statusCode();
                if (status != 303) {
                    problems.add("the retry of " + submission + " was answered " + status);
                }
            }
        }
        rest(ledger);
        return parked.size();
    }

    private void rest(Ledger ledger) throws IOException, InterruptedException, SQLException {
        if (!Patience.REST.holds(ledger::idle)) {
            ledger.unsettled().forEach(stuck -> problems.add("stuck: " + stuck));
        }
    }
}
