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

    static BoxOrder canary(SubmissionKind kind) {
        return new BoxOrder(kind, null, Limits.DEFAULT);
    }

    /** What the box may have in memory, the copy of the submission included, in bytes. */
    long memoryBytes() {
        return JvmOptions.dataBytes(limits) + limits.fileBytes();
    }

    /** The runner's first argument. */
    String mode() {
        return file == null ? "canary" : kind.id();
    }
}
