package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.showdown.platform.assignment.Assignment;

/** Draws a page of a board for everybody who looks at it in the same way. */
@ApplicationScoped
class BoardDrawing {

    private final ReferenceTitles titles;

    BoardDrawing(ReferenceTitles titles) {
        this.titles = titles;
    }

    DrawnBoard draw(Assignment assignment, BoardView asked, RankedBoard board, Collection<String> symbols) {
        Shown shown = Shown.of(board, asked, titles);
        BoardView view = asked.at(shown.page());
        BoardPart part = BoardPart.of(assignment, view, board, shown, titles);
        List<DrawnBoard.DrawnRow> rows = new ArrayList<>();
        for (int i = 0; i < shown.onPage().size(); i++) {
            RankedRow ranked = shown.onPage().get(i);
            String above = Ties.above(part, shown.first() + i)
                    .map(tie -> LeaderboardResource.Templates.tie(tie).render())
                    .orElse("");
            rows.add(new DrawnBoard.DrawnRow(
                    ranked.row().account(),
                    bytes(above, new RowView(part, ranked, false)),
                    ranked.row().ofHouse() ? new byte[0] : bytes(above, new RowView(part, ranked, true))));
        }
        return new DrawnBoard(
                LeaderboardResource.Templates.controls(new Controls(assignment, view, symbols))
                        .render(),
                LeaderboardResource.Templates.part(part).render(),
                rows);
    }

    private static byte[] bytes(String above, RowView row) {
        return (above
                        + Objects.requireNonNull(
                                LeaderboardResource.Templates.row(row).render()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
