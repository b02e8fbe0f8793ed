package org.showdown.platform.submission;

import java.util.Map;
import java.util.UUID;

/** The public scores of a student's submissions, as this room shows them; implemented by the room to the right that makes them. */
public interface PublicScores {

    /** Public QLIKE by submission at one horizon; what has none is not in it. */
    Map<UUID, Double> qlike(UUID assignment, UUID account, int horizon);
}
