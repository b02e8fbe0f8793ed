package org.showdown.platform.assignment;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regime.RegimeRule;

/**
 * One line of an assignment's grade rule: points for an entry. {@code 10 lstm} gives them for a scored submission, {@code 10 lstm below
 * garch} for a smaller mean QLIKE than a reference solution's, {@code 15 lstm beats har in crisis} where a Diebold-Mariano test tells the two
 * apart at the 5 % level besides. What is compared is compared on the hidden board, unless {@code on public} is added.
 *
 * @param comparison null where a score is enough
 */
public record GradeCriterion(
        int points, String entry, @Nullable Comparison comparison) {

    /** What {@link #parse} reads. */
    static final String EXPECTED =
            "lines such as 10 lstm, 10 lstm below garch, 15 lstm beats har in crisis, 5 lstm below har on public";

    private static final Pattern LINE = Pattern.compile(
            "(?<points>[1-9]\\d{0,3}) (?<entry>[a-z][a-z0-9-]*)"
                    + "(?: (?<verb>below|beats) (?<reference>[a-z][a-z0-9-]*)(?: in (?<regime>calm|crisis))?(?: on (?<board>public|hidden))?)?");

    /**
     * That a submission is better than a reference solution, by mean QLIKE against the assignment's own target at its first horizon.
     *
     * @param tested whether the difference has to be more than chance: at the 5 % level, two-sided
     * @param regime null for all days
     */
    public record Comparison(
            boolean tested, String reference, @Nullable Regime regime, Board board) {}

    /** @throws IllegalArgumentException if the text is no such line */
    static GradeCriterion parse(String text) {
        Matcher line = LINE.matcher(text.strip().replaceAll("\\s+", " "));
        if (!line.matches()) {
            throw new IllegalArgumentException("expected " + EXPECTED + ", found '" + text + "'");
        }
        int points = Integer.parseInt(line.group("points"));
        if (line.group("verb") == null) {
            return new GradeCriterion(points, line.group("entry"), null);
        }
        return new GradeCriterion(
                points,
                line.group("entry"),
                new Comparison(
                        line.group("verb").equals("beats"),
                        line.group("reference"),
                        line.group("regime") == null ? null : Regime.valueOf(Values.upper(line.group("regime"))),
                        Board.of(Objects.requireNonNullElse(line.group("board"), Board.HIDDEN.id()))));
    }

    /**
     * What is asked, as the rest of a sentence.
     *
     * @param reference the title of the reference solution that is compared with
     * @param by        what the assignment calls calm or crisis
     */
    public String asks(String reference, RegimeRule.By by) {
        if (comparison == null) {
            return "a scored submission";
        }
        String where = comparison.regime == null
                ? "on"
                : by == RegimeRule.By.MONTH
                        ? "in " + comparison.regime.id() + " months of"
                        : "on " + comparison.regime.id() + " days of";
        return (comparison.tested
                        ? "better than " + reference + " in mean QLIKE, at the 5 % level, "
                        : "a mean QLIKE below that of " + reference + ", ")
                + where + " the " + comparison.board.id() + " board";
    }

    /** The line as {@link #parse} reads it. */
    public String line() {
        if (comparison == null) {
            return points + " " + entry;
        }
        return points + " " + entry + (comparison.tested ? " beats " : " below ") + comparison.reference
                + (comparison.regime == null ? "" : " in " + comparison.regime.id())
                + (comparison.board == Board.HIDDEN ? "" : " on " + comparison.board.id());
    }
}
