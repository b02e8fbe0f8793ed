package org.showdown.platform.submission;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came from a form.
 *
 * @param formKey    drawn when the form was shown: the same form sent twice is one submission
 * @param entry      the chosen entry's id
 * @param fileName   as the browser says; may be anything
 * @param receivedAt when the server had the whole file: what opening, due date and attempts are judged by
 */
record Upload(
        UUID account,
        @Nullable UUID formKey,
        String entry,
        Path file,
        @Nullable String fileName,
        Instant receivedAt) {}
