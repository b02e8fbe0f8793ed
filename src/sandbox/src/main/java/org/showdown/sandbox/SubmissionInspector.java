package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.showdown.forecaster.Target;
import org.showdown.runner.Frame;
import org.showdown.volatility.feature.FeatureList;

/**
 * The check of a submitted file: the same at upload, on the command line and in the student's kit. The kind follows from
 * the content; a jar is first looked at as a zip; then the file is loaded in a box, and a model answers one made-up day.
 */
public final class SubmissionInspector {
    /** Two are enough to tell a dynamic batch from a fixed one, and neither is 1. */
    private static final List<String> SYMBOLS = List.of("A", "B", "C");

    /** Checks a file for an assignment with one horizon. */
    public Inspection inspect(Sandbox sandbox, Path file, Limits limits, FeatureList features) {
        return inspect(sandbox, file, limits, features, 1);
    }

    /**
     * Checks a file. Nothing of it is run or parsed in this process but the zip directory of a jar.
     *
     * @param horizons how many horizons the assignment has: the columns of an ONNX output
     */
    public Inspection inspect(Sandbox sandbox, Path file, Limits limits, FeatureList features, int horizons) {
        Optional<SubmissionKind> kind;
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Inspection.refused(Verdict.INVALID_FILE, null, "The file is empty.");
            }
            if (size > limits.fileBytes()) {
                return Inspection.refused(
                        Verdict.INVALID_FILE,
                        null,
                        "Expected a file of at most " + limits.fileBytes() + " bytes, found " + size + ".");
            }
            kind = SubmissionKind.detect(file);
        } catch (IOException e) {
            return Inspection.refused(
                    Verdict.INFRASTRUCTURE_FAILURE, null, "The file cannot be read: " + e.getMessage());
        }
        if (kind.isEmpty()) {
            return Inspection.refused(
                    Verdict.INVALID_FILE,
                    null,
                    "The file is neither a jar nor an ONNX model, whatever its name says. Expected a Java archive, or the"
                            + " file that torch.onnx.export writes.");
        }
        return inspect(sandbox, file, kind.get(), limits, features, horizons);
    }

    private static Inspection inspect(
            Sandbox sandbox, Path file, SubmissionKind kind, Limits limits, FeatureList features, int horizons) {
        if (kind == SubmissionKind.JAR) {
            try {
                if (JarRules.check(file) == 0) {
                    return Inspection.refused(
                            Verdict.INVALID_FILE, kind, "The file is a zip archive without a Java class in it.");
                }
            } catch (JarRules.Broken e) {
                return Inspection.refused(Verdict.INVALID_FILE, kind, String.valueOf(e.getMessage()));
            }
        }
        try (Box box = sandbox.open(new BoxOrder(kind, file, limits))) {
            Frame.Ready found = load(box, kind, limits, features, horizons);
            String summary = kind == SubmissionKind.JAR ? "jar with " + found.description() : found.description();
            return Inspection.accepted(kind, PlainText.of(summary, PlainText.DESCRIPTION), found.steps());
        } catch (SubmissionFailure e) {
            return Inspection.refused(e.verdict(), kind, e.getMessage());
        }
    }

    private static Frame.Ready load(Box box, SubmissionKind kind, Limits limits, FeatureList features, int horizons) {
        RunSetup setup = new RunSetup(
                SYMBOLS,
                new Target("garman-klass", 1),
                IntStream.rangeClosed(1, horizons).boxed().toList(),
                features);
        box.greet();
        Frame answer = box.ask(limits.load(), "loading", setup.frame());
        if (!(answer instanceof Frame.Ready ready)) {
            throw Failures.of(answer, limits);
        }
        if (kind == SubmissionKind.ONNX) {
            tryOneDay(box, limits, features, ready.steps(), horizons);
        }
        return ready;
    }

    private static void tryOneDay(Box box, Limits limits, FeatureList features, int steps, int horizons) {
        float[] day = new float[SYMBOLS.size() * steps * features.size()];
        for (int i = 0; i < day.length; i++) {
            day[i] = usual(features.names().get(i % features.size()));
        }
        Frame answer = box.ask(
                limits.perDay(),
                "one day tried at the check",
                new Frame.Tensor(SYMBOLS.size(), steps, features.size(), day));
        if (!(answer instanceof Frame.Outputs outputs)) {
            throw Failures.of(answer, limits);
        }
        if (outputs.columns() != horizons) {
            throw new SubmissionFailure(
                    Verdict.CONTRACT_VIOLATION,
                    "Expected " + horizons + " outputs per symbol, found " + outputs.columns() + ".");
        }
    }

    /** A value such as the feature has on most days. */
    private static float usual(String feature) {
        if (feature.startsWith("rv")) {
            return 0.2f;
        }
        if (feature.startsWith("return")) {
            return 0f;
        }
        return feature.startsWith("vix") ? 20f : 1f;
    }
}
