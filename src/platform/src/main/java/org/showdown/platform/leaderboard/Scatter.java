package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Loss against cost as it is drawn, in units of its picture. The best rows and all reference solutions; a cost is drawn by its logarithm, for
 * it spans from next to nothing to very much.
 *
 * @param left rows that were left out
 */
public record Scatter(String measure, String cost, List<Tick> x, List<Tick> y, List<Point> points, int left) {

    private static final int MOST = 300;
    private static final double LEFT = 64;
    private static final double RIGHT = 624;
    private static final double TOP = 24;
    private static final double BOTTOM = 248;
    /** Of a name; a point that is off the scale stands a little above the top. */
    private static final double HIGHEST = 12;

    private static final double NAME_WIDTH = 110;
    private static final double NAME_HEIGHT = 14;

    /** What costs less is drawn as if it had cost this much. */
    private static final double LEAST = 0.001;

    public record Tick(String at, String label) {}

    /**
     * A model.
     *
     * @param labelY where its name stands, clear of the names before
     * @param label its name where it is a reference solution, else empty
     * @param right whether it stands so far right that its name goes to the left
     */
    public record Point(String x, String y, String labelY, String model, String label, boolean right) {}

    static Scatter of(BoardPart part, Cost cost) {
        List<RankedRow> known = part.board().rows().stream()
                .filter(row -> !Double.isNaN(cost.of(row.facts())) && !Double.isNaN(part.value(row.row())))
                .toList();
        List<RankedRow> drawn = IntStream.range(0, known.size())
                .filter(i -> i < MOST || known.get(i).row().ofHouse())
                .mapToObj(known::get)
                .toList();
        if (drawn.size() < 2) {
            return new Scatter(part.chosen(), cost.label(), List.of(), List.of(), List.of(), 0);
        }
        double[] decades = drawn.stream().mapToDouble(row -> decade(row, cost)).toArray();
        int first = (int) Math.floor(Arrays.stream(decades).min().orElse(0));
        int last =
                Math.max(first + 1, (int) Math.ceil(Arrays.stream(decades).max().orElse(1)));
        double[] losses = drawn.stream()
                .mapToDouble(row -> part.value(row.row()))
                .sorted()
                .toArray();
        double low = losses[0];
        double high = Math.max(losses[(int) Math.ceil(0.95 * losses.length) - 1], low + 1e-9);
        List<Point> points = new ArrayList<>();
        List<double[]> names = new ArrayList<>();
        for (RankedRow row : drawn) {
            double x = LEFT + (RIGHT - LEFT) * (decade(row, cost) - first) / (last - first);
            double up = Math.clamp((part.value(row.row()) - low) / (high - low), 0, 1.04);
            points.add(point(part, row, x, BOTTOM - (BOTTOM - TOP) * up, names));
        }
        List<Tick> times = IntStream.rangeClosed(first, last)
                .mapToObj(power -> new Tick(at(LEFT + (RIGHT - LEFT) * (power - first) / (last - first)), power(power)))
                .toList();
        List<Tick> ticks = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> new Tick(
                        at(BOTTOM - (BOTTOM - TOP) * i / 4), part.measure().text(low + (high - low) * i / 4)))
                .toList();
        return new Scatter(part.chosen(), cost.label(), times, ticks, points, known.size() - drawn.size());
    }

    private static Point point(BoardPart part, RankedRow row, double x, double y, List<double[]> names) {
        String model = row.row().ofHouse() ? row.row().publicName() : row.row().entry();
        if (!row.row().ofHouse()) {
            return new Point(at(x), at(y), "", model, "", false);
        }
        double clear = clear(names, x, y);
        names.add(new double[] {x, clear});
        return new Point(at(x), at(y), at(clear), model, part.titles().of(model), x > RIGHT - NAME_WIDTH);
    }

    /** Where a name stands as near to its point as it can, clear of the names before and inside the picture. */
    static double clear(List<double[]> names, double x, double y) {
        // A name keeps two of these heights from the next, and half of them may lie below the axis.
        return IntStream.rangeClosed(0, 4 * names.size())
                .mapToDouble(step -> y + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * NAME_HEIGHT)
                .filter(height -> height >= HIGHEST && height <= BOTTOM && !taken(names, x, height))
                .findFirst()
                .orElse(y);
    }

    private static boolean taken(List<double[]> names, double x, double y) {
        return names.stream()
                .anyMatch(name -> Math.abs(name[0] - x) < NAME_WIDTH && Math.abs(name[1] - y) < NAME_HEIGHT);
    }

    private static double decade(RankedRow row, Cost cost) {
        return Math.log10(Math.max(LEAST, cost.of(row.facts())));
    }

    private static String power(int power) {
        return power >= 0
                ? String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))
                : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    public String summary() {
        return measure + " against cost (" + cost + "): " + points.size() + " rows, from "
                + x.getFirst().label() + " to " + x.getLast().label() + ". The table has the numbers.";
    }
}
