package org.showdown.platform.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The evidence of one view.
 *
 * @param days on which every row stands
 * @param rows by submission, the smallest mean loss first; a row that was evaluated on other days or symbols than most is
 *     not among them, nor one that has other scores since
 */
public record BoardEvidence(Instant computedAt, int days, Map<UUID, RowEvidence> rows) {

    public BoardEvidence {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
