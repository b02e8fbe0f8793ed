package org.showdown.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.Inspection;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.SubmissionInspector;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.feature.FeatureList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: the check that an upload goes through. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a jar or an ONNX file as an upload would be checked, without evaluating it.")
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A jar, an ONNX file, or the name of a reference solution.")
    String argument = "";

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "NAME",
            description = "The assignment's features for an ONNX model, in order (default: the homework's 16).")
    @Nullable
    List<String> features;

    @Option(
            names = "--horizons",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many horizons the assignment has (default: ${DEFAULT-VALUE}).")
    int horizons;

    @Option(names = "--json", description = "Print one JSON object: verdict, kind, message or summary.")
    boolean json;

    @Mixin
    SandboxOptions sandbox = new SandboxOptions();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Submission submission = Submission.of(argument, surroundings.references());
        FeatureList list = features == null ? FeatureList.HOMEWORK : FeatureList.of(features);
        Inspection inspection = new SubmissionInspector()
                .inspect(sandbox.choose(surroundings), submission.file(), Limits.DEFAULT, list, horizons);
        String text = inspection.accepted() ? inspection.summary() : inspection.message();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("verdict", inspection.verdict().id());
            if (inspection.kind() != null) {
                object.put("kind", inspection.kind().id());
            }
            if (text != null) {
                object.put(inspection.accepted() ? "summary" : "message", text);
            }
            surroundings.print(object);
        } else {
            surroundings.out().println(inspection.verdict().id() + ": " + (text == null ? submission.title() : text));
        }
        return exitCode(inspection.verdict());
    }

    static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Kit.ACCEPTED;
            case INFRASTRUCTURE_FAILURE -> Kit.MACHINE;
            default -> Kit.OTHER_VERDICT;
        };
    }
}
