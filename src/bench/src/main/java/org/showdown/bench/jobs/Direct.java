package org.showdown.bench.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.showdown.bench.Sample;
import org.showdown.evaluator.Evaluation;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.evaluator.Evaluator;
import org.showdown.sandbox.Sandbox;
import org.showdown.sandbox.SubmissionKind;

/** Evaluations without the platform: the same two runs, in a loop. */
final class Direct {

    private final Homework homework;
    private final Map<SubmissionKind, Path> files = new EnumMap<>(SubmissionKind.class);

    Direct(Homework homework, Path home) throws IOException {
        this.homework = homework;
        for (SubmissionKind kind : SubmissionKind.values()) {
            files.put(kind, Files.write(home.resolve(Homework.fileName(kind)), homework.content(kind)));
        }
    }

    /**
     * How long both runs of an evaluation took together, in milliseconds.
     *
     * @param start  starts of the two boxes
     * @param within fits and forecasts
     * @param all    everything, scores included
     */
    record Times(double start, double within, double all) {}

    Times evaluate(Sandbox sandbox, SubmissionKind kind) {
        double start = 0;
        double within = 0;
        long begun = System.nanoTime();
        for (EvaluationRequest run : homework.runs(file(kind), kind)) {
            Evaluation evaluation = new Evaluator(sandbox).evaluate(run, (done, all) -> {});
            if (!evaluation.accepted()) {
                throw new IllegalStateException(kind + " was not accepted: " + evaluation.message());
            }
            start += evaluation.timing().startMs();
            within += evaluation.timing().fitMs() + evaluation.timing().forecastMs();
        }
        return new Times(start, within, (System.nanoTime() - begun) / 1e6);
    }

    /** Milliseconds of an evaluation of each kind, back to back: the median of some. */
    Map<SubmissionKind, Double> serviceTimes(Sandbox sandbox, int runs) {
        Map<SubmissionKind, Double> medians = new EnumMap<>(SubmissionKind.class);
        for (SubmissionKind kind : SubmissionKind.values()) {
            double[] times = new double[runs];
            for (int i = 0; i < runs; i++) {
                times[i] = evaluate(sandbox, kind).all();
            }
            medians.put(kind, new Sample(times).median());
        }
        return medians;
    }

    private Path file(SubmissionKind kind) {
        Path file = files.get(kind);
        if (file == null) {
            throw new IllegalStateException("no file of the kind " + kind);
        }
        return file;
    }

    /**
     * What the sandbox adds, pair by pair; and the fastest runs of both kinds beside each other, which other work on the machine has
     * disturbed least.
     */
    static void compare(Direct direct, Sandbox confined, Sandbox unconfined, int pairs) {
        for (SubmissionKind kind : SubmissionKind.values()) {
            double[] starts = new double[pairs];
            double[] ratios = new double[pairs];
            double fastestBoxed = Double.MAX_VALUE;
            double fastestBare = Double.MAX_VALUE;
            for (int i = -1; i < pairs; i++) {
                boolean first = i % 2 == 0;
                Times one = direct.evaluate(first ? confined : unconfined, kind);
                Times other = direct.evaluate(first ? unconfined : confined, kind);
                Times boxed = first ? one : other;
                Times bare = first ? other : one;
                if (i >= 0) { // the first pair warms up
                    starts[i] = (boxed.start() - bare.start()) / 2; // of two boxes
                    ratios[i] = percentMore(boxed.within(), bare.within());
                    fastestBoxed = Math.min(fastestBoxed, boxed.within());
                    fastestBare = Math.min(fastestBare, bare.within());
                }
            }
            Table.line("sandbox, " + kind.id() + ": start of a box, more than without", starts, "ms", "limit 250 ms");
            Table.line("sandbox, " + kind.id() + ": fit and forecasts, more than without", ratios, "%", "limit 3 %");
            Table.line(
                    "sandbox, " + kind.id() + ": the same of the fastest",
                    "%+.1f %% of %.2f s",
                    "limit 3 %",
                    percentMore(fastestBoxed, fastestBare),
                    fastestBare / 1e3);
        }
    }

    private static double percentMore(double time, double than) {
        return 100 * (time / than - 1);
    }
}
