package org.showdown.evaluator;

import java.nio.file.Path;
import org.showdown.sandbox.SubmissionKind;

/**
 * A submission of the house.
 *
 * @param name as it is typed and stored, for example {@code rolling-mean}
 * @param title as a leaderboard shows it
 * @param family the model family, which decides its colour and mark: {@code naive}, {@code garch}, {@code har} …
 * @param kind jar or ONNX
 * @param file the built file; {@link ReferenceSolutions#find} only returns those that exist
 * @param description one or two sentences on what it does
 */
public record ReferenceSolution(
        String name, String title, String family, SubmissionKind kind, Path file, String description) {}
