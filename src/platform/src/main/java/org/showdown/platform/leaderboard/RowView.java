package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.page.Show;

/**
 * A row as it is drawn.
 *
 * @param mine whether it is the viewer's own
 */
public record RowView(BoardPart part, RankedRow ranked, boolean mine) {

    public LeaderboardRow row() {
        return ranked.row();
    }

    private double value() {
        return part.value(row());
    }

    /** Empty where a row or its scores have come since the rows were compared. */
    public String rank() {
        Integer rank = ranked.rank();
        return rank != null ? rank.toString() : Double.isNaN(value()) ? "–" : "";
    }

    /** A reference solution's page is open to all, a student's to the owner and to instructors. */
    public boolean linked() {
        return mine || part.realNames() || row().ofHouse();
    }

    public String who() {
        return row().ofHouse()
                ? part.titles().of(row().publicName())
                : part.realNames() ? String.valueOf(row().realName()) : row().publicName();
    }

    public String loss() {
        return part.measure().text(value());
    }

    /** The ends of the interval; empty where there is none. */
    public String interval() {
        RowEvidence known = ranked.evidence();
        return known == null
                ? ""
                : part.measure().text(known.low()) + " to " + part.measure().text(known.high());
    }

    public @Nullable Whisker whisker() {
        RowEvidence known = ranked.evidence();
        return known == null || part.board().scale().empty()
                ? null
                : Whisker.of(part.board().scale(), known, part.bestReferenceValue());
    }

    /** Against the best reference solution: in percent of its loss, for directions in points. */
    public String difference() {
        double reference = part.bestReferenceValue();
        return part.measure().moreIsBetter()
                ? Show.difference(value() - reference)
                : Show.difference(value() / reference - 1);
    }

    /** The 95 % interval of the difference, a dash where no test tells it; empty for the best reference solution itself, and where nothing is compared. */
    public String margin() {
        if (!part.compared() || itself()) {
            return "";
        }
        Margins.Margin margin = part.board().margins().of(ranked);
        double reference = part.bestReferenceValue();
        return margin == null
                ? Show.difference(null)
                : Show.difference(margin.low() / reference) + " to " + Show.difference(margin.high() / reference);
    }

    /** The same measure on the other days that the view names. */
    public List<String> regimes() {
        return part.otherSlices().stream()
                .map(slice -> part.measure().text(part.measure().of(row().losses(slice))))
                .toList();
    }

    public List<String> others() {
        Slice slice = part.view().losses().slice();
        List<String> texts = new ArrayList<>();
        for (Measure other : part.otherMeasures()) {
            texts.add(other.text(other.of(row().losses(slice))));
        }
        return texts;
    }

    public String note() {
        return itself()
                ? "The best reference solution here."
                : part.board().notes().of(row().submission());
    }

    private boolean itself() {
        return part.board()
                .bestReference()
                .map(LeaderboardRow::submission)
                .filter(row().submission()::equals)
                .isPresent();
    }

    public String adaptation() {
        return Show.qlike(ranked.facts().adaptation());
    }

    public String fitSeconds() {
        return Show.seconds(ranked.facts().fitSeconds());
    }

    public String parameters() {
        double parameters = ranked.facts().parameters();
        return Double.isNaN(parameters) ? "–" : String.format(Locale.ROOT, "%,.0f", parameters);
    }

    /** Whether no row does better for as much or less, nor as well for less. */
    public boolean efficient() {
        return part.efficient().contains(row().submission());
    }
}
