package org.showdown.platform.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notebook's receipt.
 *
 * @param attentionPicture number of the picture that shows what attention looks at; null where none was found
 */
public record StoredNotebook(
        UUID id,
        UUID assignment,
        UUID account,
        String fileName,
        String sha256,
        int cells,
        int size,
        @Nullable Integer attentionPicture,
        Instant uploadedAt) {}
