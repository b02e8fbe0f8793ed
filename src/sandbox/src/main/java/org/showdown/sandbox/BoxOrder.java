package org.showdown.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a box is opened for.
 *
 * @param kind which kind of submission
 * @param file the submission; null for the canary
 * @param limits what it may use
 */
record BoxOrder(SubmissionKind kind, @Nullable Path file, Limits limits) {

    static BoxOrder canary() {
        return new BoxOrder(SubmissionKind.JAR, null, Limits.DEFAULT);
    }

    /** The runner's first argument. */
    String mode() {
        return file == null ? "canary" : kind.id();
    }
}
