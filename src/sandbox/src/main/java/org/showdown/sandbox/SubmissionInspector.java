package org.showdown.sandbox;

import java.nio.file.Path;
import org.showdown.volatility.feature.FeatureList;

/** The check of a submitted file: the same at upload, on the command line and in the student's kit. */
public final class SubmissionInspector {

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
        return Inspection.refused(Verdict.INFRASTRUCTURE_FAILURE, null, "not yet");
    }
}
