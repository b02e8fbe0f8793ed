package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Optional;
import org.showdown.platform.evidence.BoardEvidence;

/**
 * A board as one way of judging puts it in order, before anybody filters or sorts it.
 *
 * @param rows          in the board's own order
 * @param evidence      what the ranks rest on; empty where they rest on the loss alone
 * @param bestReference the reference solution that does best here; empty where none has a loss
 * @param margins       how sure the rows' differences to it are
 * @param notes         what the tests say of each row
 * @param scale         where intervals are drawn
 */
public record RankedBoard(
        List<RankedRow> rows,
        Optional<BoardEvidence> evidence,
        Optional<LeaderboardRow> bestReference,
        Margins margins,
        Notes notes,
        Scale scale) {}
