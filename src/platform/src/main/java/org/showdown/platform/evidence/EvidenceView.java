package org.showdown.platform.evidence;

import java.util.UUID;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.loss.Loss;

/**
 * One way to compare the rows of a board.
 *
 * @param target  id of a {@link org.showdown.volatility.target.TargetDefinition}: the assignment's own, or {@linkplain Targets the other}
 * @param horizon one of the assignment's, in trading days
 */
public record EvidenceView(UUID assignment, Board board, String target, int horizon, Loss loss, Slice slice) {}
