package org.showdown.platform.evidence;

import java.util.UUID;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.loss.Loss;

/**
 * One way to compare the rows of a board.
 *
 * @param target  id of a {@link org.showdown.volatility.target.TargetDefinition}: the assignment's own, or {@linkplain Targets the other}
 * @param horizon one of the assignment's, in trading days
 * @param symbol  {@link #ALL_SYMBOLS}, or one of them by itself, see {@link #ofSymbol}
 */
public record EvidenceView(
        UUID assignment, Board board, String target, int horizon, Loss loss, Slice slice, String symbol) {

    /** The mean over all of them. */
    public static final String ALL_SYMBOLS = "";

    /** The loss that single symbols are compared by: one view for each symbol is work enough. */
    public static final Loss OF_SYMBOLS = Loss.QLIKE;

    /** Over all symbols. */
    public EvidenceView(UUID assignment, Board board, String target, int horizon, Loss loss, Slice slice) {
        this(assignment, board, target, horizon, loss, slice, ALL_SYMBOLS);
    }

    /**
     * One symbol on all days of the public board, against the assignment's own target. Of hidden days nothing is computed by symbol: it
     * would be of too few forecasts.
     */
    public static EvidenceView ofSymbol(UUID assignment, String target, int horizon, String symbol) {
        return new EvidenceView(assignment, Board.PUBLIC, target, horizon, OF_SYMBOLS, Slice.ALL, symbol);
    }
}
