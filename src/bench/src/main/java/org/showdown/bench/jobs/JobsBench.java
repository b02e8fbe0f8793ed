package org.showdown.bench.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.bench.Bench;
import org.showdown.bench.Folders;
import org.showdown.bench.RunningPlatform;
import org.showdown.bench.Sample;
import org.showdown.bench.jobs.Classroom.Done;
import org.showdown.bench.jobs.Classroom.Due;
import org.showdown.bench.jobs.Classroom.Received;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SubmissionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The promises about time: a storm of uploads before a deadline, one student's flood, and what the sandbox costs. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = {
            "a storm of uploads before a deadline, one student's flood, and what the sandbox costs (about 45 minutes)",
            "The platform runs as one process with a worker of one slot. Run it on an idle machine."
        })
public final class JobsBench implements Callable<Integer> {

    private static final int STORM_PORT = 18_090;
    private static final long SEED = 7;

    @Option(names = "--submissions", description = "uploads of the storm (${DEFAULT-VALUE})")
    private int submissions = 500;

    @Option(names = "--students", description = "who send them (${DEFAULT-VALUE})")
    private int students = 300;

    @Option(names = "--seconds", description = "within which they are sent (${DEFAULT-VALUE})")
    private int seconds = 300;

    @Option(names = "--flood", description = "uploads of one student, for fairness (${DEFAULT-VALUE})")
    private int flood = 100;

    @Option(names = "--others", description = "uploads of others meanwhile (${DEFAULT-VALUE})")
    private int others = 40;

    @Option(
            names = "--runs",
            description = "single evaluations of each kind, where one waits for the last (${DEFAULT-VALUE})")
    private int runs = 11;

    /** What is measured. */
    enum Part {
        SANDBOX,
        STORM,
        FAIRNESS
    }

    @Option(names = "--only", description = "one part: ${COMPLETION-CANDIDATES}; without it, all three")
    private @Nullable Part only;

    @Option(names = "--quick", description = "an eighth of everything, at the same rates (about six minutes)")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        if (quick) {
            submissions /= 8;
            students /= 8;
            seconds /= 8;
            flood /= 8;
            others /= 4;
            runs = 3;
        }
        Path home = Files.createTempDirectory(
                "showdown-bench-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            measure(home);
        } finally {
            Folders.delete(home);
        }
        return 0;
    }

    private void measure(Path home) throws IOException, InterruptedException, SQLException {
        Homework homework = new Homework(Bench.root());
        Direct direct = new Direct(homework, home);
        Sandbox sandbox = Sandbox.bubblewrap(home.resolve("sandbox"));
        if (asked(Part.SANDBOX)) {
            Direct.compare(direct, sandbox, Sandbox.unconfined(), runs);
        }
        if (!asked(Part.STORM) && !asked(Part.FAIRNESS)) {
            return;
        }
        Map<SubmissionKind, Double> before = direct.serviceTimes(sandbox, runs);
        Storm storm = null;
        try (RunningPlatform platform =
                        RunningPlatform.start(Bench.root(), STORM_PORT, settings(Homework.root(home, Bench.root())));
                Connection database = platform.database()) {
            Classroom classroom = new Classroom(platform, database, homework, students + 2);
            double service = idle(classroom);
            if (asked(Part.STORM)) {
                storm = Storm.over(classroom, submissions, students, seconds, SEED);
                storm.print();
            }
            if (asked(Part.FAIRNESS)) {
                fairness(classroom, service);
            }
        }
        if (storm != null) {
            storm.printThroughput(before, direct.serviceTimes(sandbox, runs));
        }
    }

    private boolean asked(Part part) {
        return only == null || only == part;
    }

    private Map<String, String> settings(Path root) {
        return Map.of(
                "SHOWDOWN_ROOT", root.toString(),
                "SHOWDOWN_HOUSE", "false",
                "SHOWDOWN_UPLOAD_PER_MINUTE", Integer.toString(flood));
    }

    /** One submission at a time; returns the mean service time. */
    private double idle(Classroom classroom) throws IOException, InterruptedException, SQLException {
        List<Received> received = new ArrayList<>();
        for (int i = -2; i < 2 * runs; i++) {
            Received upload = classroom.upload(students, Homework.kind(i + 2));
            classroom.awaitScores();
            if (i >= 0) { // the first two warm up
                received.add(upload);
            }
        }
        List<Done> done = classroom.done(received);
        Table.percentiles("idle: upload to receipt", Classroom.receipts(received), "");
        Table.percentiles("idle: submit to score", Classroom.times(done), "");
        return done.stream().mapToDouble(Done::service).average().orElseThrow();
    }

    /** Others submit half of what the worker can do, without and with one student who submits as much as possible at once. */
    private void fairness(Classroom classroom, double service) throws IOException, InterruptedException, SQLException {
        double calm = median(waits(classroom, service, 0).others());
        Waits inFlood = waits(classroom, service, flood);
        double flooded = median(inFlood.others());
        Table.line(
                "fairness: median wait of the others, alone and in a flood",
                "%.2f and %.2f s: %+.2f service times of %.2f s",
                "limit 1",
                calm / 1e3,
                flooded / 1e3,
                (flooded - calm) / service,
                service / 1e3);
        Table.line(
                "fairness: the flood's begun while others had waited longer than a service time",
                "%d of %d",
                "",
                inFlood.overtaken(service),
                flood);
    }

    /** What became of the others' submissions and of the flood. */
    private record Waits(List<Done> others, List<Done> flood) {

        /** How often one of the flood was begun while another's had waited for a service time or longer: the queue's own fault. */
        long overtaken(double service) {
            return others.stream()
                    .mapToLong(other -> flood.stream()
                            .filter(one -> other.overtakenBy(one, service))
                            .count())
                    .sum();
        }
    }

    private Waits waits(Classroom classroom, double service, int flooding)
            throws IOException, InterruptedException, SQLException {
        Random random = new Random(SEED);
        List<Due> uploads = new ArrayList<>();
        double at = 2 * service;
        for (int i = 0; i < others; i++) {
            at += -2 * service * Math.log(1 - random.nextDouble());
            uploads.add(new Due(Math.round(at), i % students, Homework.kind(i)));
        }
        for (int i = 0; i < flooding; i++) {
            uploads.add(new Due(0, students + 1, Homework.kind(i)));
        }
        List<Received> received = classroom.upload(uploads);
        classroom.awaitScores();
        return new Waits(
                classroom.done(received.subList(0, others)), classroom.done(received.subList(others, received.size())));
    }

    private static double median(List<Done> done) {
        return new Sample(done.stream().mapToDouble(Done::waited).toArray()).median();
    }
}
