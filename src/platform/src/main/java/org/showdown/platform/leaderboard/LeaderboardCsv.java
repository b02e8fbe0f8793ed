package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.StringJoiner;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.page.FiveDigits;
import org.showdown.volatility.loss.LossSummary;

/**
 * A view of a board as CSV: its rows in its order, over all pages. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it: names are the students' choice.
 */
final class LeaderboardCsv {

    private static final String NAMES = "rank,who,";
    private static final String PSEUDONYM = "pseudonym,";
    private static final String NUMBERS = "reference,entry,qlike,mse,log_mse,directional_accuracy,"
            + "calm_qlike,calm_mse,calm_log_mse,crisis_qlike,crisis_mse,crisis_log_mse,"
            + "measure,regime,target,horizon,symbol,loss,loss_low,loss_high,set,set_p,"
            + "to_best_reference,to_best_reference_low,to_best_reference_high,"
            + "after_shifts_qlike,fit_seconds,parameters,attempts,submitted_at,note";

    private final RankedBoard board;
    private final BoardView view;
    private final boolean rounded;

    private LeaderboardCsv(RankedBoard board, BoardView view, boolean rounded) {
        this.board = board;
        this.view = view;
        this.rounded = rounded;
    }

    /**
     * Writes rows of a board.
     *
     * @param rounded whether losses have five digits only: every digit of a loss on hidden days tells of them
     */
    static String write(RankedBoard board, List<RankedRow> rows, BoardView view, boolean rounded) {
        LeaderboardCsv csv = new LeaderboardCsv(board, view, rounded);
        StringBuilder lines = new StringBuilder(NAMES)
                .append(view.realNames() ? PSEUDONYM : "")
                .append(NUMBERS)
                .append("\r\n");
        for (RankedRow row : rows) {
            lines.append(csv.line(row));
        }
        return lines.toString();
    }

    private String line(RankedRow ranked) {
        LeaderboardRow row = ranked.row();
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        line.add(ranked.rank() == null ? "" : ranked.rank().toString());
        line.add(text(who(row)));
        if (view.realNames()) {
            line.add(row.ofHouse() ? "" : text(String.valueOf(row.pseudonym())));
        }
        line.add(row.ofHouse() ? "yes" : "no");
        line.add(text(row.entry()));
        line.add(number(row.all().qlike()));
        line.add(number(row.all().mse()));
        line.add(number(row.all().logMse()));
        line.add(number(row.all().directionalAccuracy()));
        regime(line, row.calm());
        regime(line, row.crisis());
        judged(line, ranked);
        line.add(number(ranked.facts().adaptation()));
        line.add(exact(ranked.facts().fitSeconds()));
        double parameters = ranked.facts().parameters();
        line.add(Double.isNaN(parameters) ? "" : Long.toString((long) parameters));
        line.add(row.ofHouse() ? "" : Integer.toString(row.attempts()));
        line.add(row.submittedMinute());
        line.add(text(board.notes().of(row.submission())));
        return line.toString();
    }

    private void regime(StringJoiner line, LossSummary losses) {
        line.add(number(losses.qlike()));
        line.add(number(losses.mse()));
        line.add(number(losses.logMse()));
    }

    private void judged(StringJoiner line, RankedRow ranked) {
        BoardView.Losses losses = view.losses();
        RowEvidence known = ranked.evidence();
        double value = losses.measure().of(ranked.row().losses(losses.slice()));
        double reference = board.bestReference()
                .map(best -> losses.measure().of(best.losses(losses.slice())))
                .orElse(Double.NaN);
        line.add(losses.measure().id());
        line.add(losses.slice().id());
        line.add(losses.target());
        line.add(Integer.toString(losses.horizon()));
        line.add(text(losses.symbol()));
        line.add(number(value));
        line.add(known == null ? "" : number(known.low()));
        line.add(known == null ? "" : number(known.high()));
        line.add(known == null ? "" : Integer.toString(known.group()));
        line.add(known == null ? "" : number(known.confidenceSetP()));
        line.add(number(told(value) - told(reference)));
        Margins.Margin margin = board.margins().of(ranked);
        line.add(margin == null ? "" : number(margin.low()));
        line.add(margin == null ? "" : number(margin.high()));
    }

    private String who(LeaderboardRow row) {
        return view.realNames() && !row.ofHouse() ? String.valueOf(row.realName()) : row.publicName();
    }

    private String number(double value) {
        return rounded && !Double.isNaN(value) ? FiveDigits.text(value) : exact(value);
    }

    /** A difference of exact losses would have digits that neither of the two is told with. */
    private double told(double loss) {
        return rounded ? FiveDigits.of(loss) : loss;
    }

    private static String exact(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** Quoted, and no formula. */
    static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
