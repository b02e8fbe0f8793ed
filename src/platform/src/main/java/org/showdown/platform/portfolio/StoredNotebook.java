package org.showdown.platform.portfolio;

import java.time.Instant;
import java.util.UUID;

/** A notebook's receipt. */
public record StoredNotebook(
        UUID id,
        UUID assignment,
        UUID account,
        String fileName,
        String sha256,
        int cells,
        int size,
        Instant uploadedAt) {}
