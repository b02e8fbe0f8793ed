package org.showdown.platform.browser;

import java.nio.file.Path;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;

/** Files that a student could have made: reference solutions as they were built. */
final class Uploads {

    private Uploads() {}

    static Path jar() {
        return reference("har");
    }

    static Path onnx() {
        return reference("har-onnx");
    }

    private static Path reference(String name) {
        return new ReferenceSolutions(SmallCourse.repository().resolve("reference-solutions"))
                .find(name)
                .map(ReferenceSolution::file)
                .orElseThrow(() -> new IllegalStateException("reference-solutions/" + name + " is not built"));
    }
}
