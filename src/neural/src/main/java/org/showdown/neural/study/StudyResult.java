package org.showdown.neural.study;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out of a study, in a form that one page can plot and tabulate for all of them.
 *
 * @param study its id
 * @param title for a heading
 * @param question that it answers
 * @param reading what came out, in a sentence or two
 * @param axis what is varied
 * @param unit of the values
 * @param lowerIsBetter whether small values are good; otherwise they are neither good nor bad
 * @param series the values
 * @param table the same and more, in words and digits
 * @param origin how it was made
 */
public record StudyResult(
        String study,
        String title,
        String question,
        String reading,
        Axis axis,
        String unit,
        boolean lowerIsBetter,
        List<Series> series,
        Table table,
        @JsonUnwrapped Origin origin) {

    /**
     * How it was made.
     *
     * @param command that repeats it
     * @param seeds that each network was trained with
     * @param simulated whether the prices are
     * @param trainUntil last day of the training years
     * @param validateUntil last day of the validation years
     */
    public record Origin(
            String command, List<Long> seeds, boolean simulated, String trainUntil, String validateUntil) {}

    /** What is varied; a number, or a name. */
    public record Axis(String label, boolean numeric) {}

    /** A model's values, in the colour of its family. */
    public record Series(String name, String family, List<Point> points) {}

    /**
     * A value and its spread over the seeds.
     *
     * @param x where it stands on the axis
     * @param label its name there
     */
    public record Point(double x, String label, double mean, double low, double high) {

        /** The mean and the range of some values. */
        static Point of(double x, String label, List<Double> values) {
            return new Point(
                    x,
                    label,
                    values.stream().mapToDouble(v -> v).average().orElse(Double.NaN),
                    values.stream().mapToDouble(v -> v).min().orElse(Double.NaN),
                    values.stream().mapToDouble(v -> v).max().orElse(Double.NaN));
        }
    }

    /** Rows of cells as they are shown. */
    public record Table(List<String> columns, List<List<String>> rows) {}

    /** The result of a study in a laboratory. */
    static StudyResult of(
            Study study,
            Laboratory laboratory,
            String reading,
            Axis axis,
            String unit,
            boolean lowerIsBetter,
            List<Series> series,
            Table table) {
        return new StudyResult(
                study.id(),
                study.title(),
                study.question(),
                reading,
                axis,
                unit,
                lowerIsBetter,
                series,
                table,
                laboratory.origin());
    }

    /** Prints the table as Markdown, and the reading. */
    public void print(PrintStream out) {
        List<String> rule = new ArrayList<>();
        table.columns().forEach(_ -> rule.add("---"));
        out.println("| " + String.join(" | ", table.columns()) + " |");
        out.println("| " + String.join(" | ", rule) + " |");
        table.rows().forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
        out.println();
        out.println(reading);
    }
}
