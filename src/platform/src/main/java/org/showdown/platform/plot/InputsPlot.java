package org.showdown.platform.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.platform.plot.StudyResults.Point;
import org.showdown.platform.plot.StudyResults.Result;
import org.showdown.platform.plot.StudyResults.Series;

/**
 * What a network loses by what it is allowed to see, beside HAR and a GARCH that sees returns alone: the study of inputs.
 *
 * @param shown  null where the result is not this installation's: the days are then in {@code study}
 * @param spread by the loss, percent between two trainings of the same network that differ by the seed, at the most; null where there was one seed
 */
record InputsPlot(@Nullable Shown shown, Result study, List<Entry> entries, Spread spread) {
    private static final List<String> ADDITIONS = List.of("volume", "vix", "cross-section");
    private static final String EVERYTHING = "all";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int FEATURES = 1;
    private static final int MSE = 3;

    /**
     * A row of the study.
     *
     * @param network  whether it is the network; the others are what it is held against
     * @param inputs   beside the symbol's own past
     * @param features how many numbers a day has; null where the study does not say
     * @param mse      null where the study does not say
     */
    record Entry(
            String name,
            String model,
            boolean network,
            List<String> inputs,
            @Nullable Integer features,
            Loss qlike,
            @Nullable Loss mse) {}

    /**
     * @param low     smallest over the seeds; as is {@code high} the largest
     * @param percent difference from each entry's mean, in percent of that; null where that has none
     */
    record Loss(
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            List<@Nullable Double> percent) {}

    /** As the plot says it. */
    record Spread(@Nullable Double qlike, @Nullable Double mse) {}

    /** Mean, smallest and largest. */
    private record Range(double mean, double low, double high) {}

    static InputsPlot of(@Nullable Shown shown, Result study) {
        List<Series> series = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (Series one : study.series()) {
            for (Point point : one.points()) {
                series.add(one);
                points.add(point);
            }
        }
        List<@Nullable Range> qlike = new ArrayList<>();
        points.forEach(point -> qlike.add(new Range(point.mean(), point.low(), point.high())));
        List<@Nullable Range> mse = new ArrayList<>();
        points.forEach(point -> mse.add(range(cell(study, point.label(), MSE))));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            String name = points.get(i).label();
            boolean network = series.get(i).equals(study.series().getFirst());
            Matcher features = NUMBER.matcher(cell(study, name, FEATURES));
            Range ofMse = mse.get(i);
            entries.add(new Entry(
                    name,
                    series.get(i).family(),
                    network,
                    network ? inputs(name) : List.of(),
                    features.find() ? Integer.valueOf(features.group()) : null,
                    loss(Objects.requireNonNull(qlike.get(i)), qlike),
                    ofMse == null ? null : loss(ofMse, mse)));
        }
        boolean several = study.seeds().size() > 1;
        return new InputsPlot(
                shown,
                study,
                List.copyOf(entries),
                several ? new Spread(spread(qlike), spread(mse)) : new Spread(null, null));
    }

    private static @Nullable Double spread(List<@Nullable Range> ranges) {
        return Numbers.of(ranges.stream()
                .filter(Objects::nonNull)
                .mapToDouble(range -> 100 * (range.high() / range.low() - 1))
                .max()
                .orElse(Double.NaN));
    }

    private static Loss loss(Range range, List<@Nullable Range> all) {
        List<@Nullable Double> percent = new ArrayList<>();
        for (Range other : all) {
            percent.add(other == null ? null : Numbers.of(100 * (range.mean() / other.mean() - 1)));
        }
        return new Loss(Numbers.of(range.mean()), Numbers.of(range.low()), Numbers.of(range.high()), percent);
    }

    /** What a row's name says that the network sees beside the symbol's own past. */
    private static List<String> inputs(String name) {
        String said = name.toLowerCase(Locale.ROOT);
        return said.equals(EVERYTHING)
                ? ADDITIONS
                : ADDITIONS.stream().filter(said::contains).toList();
    }

    /** Of the row that begins with this name; empty where there is none. */
    private static String cell(Result study, String name, int column) {
        return study.table().stream()
                .filter(row -> row.size() > column && row.getFirst().startsWith(name))
                .map(row -> row.get(column))
                .findFirst()
                .orElse("");
    }

    /** A mean as the study's table writes it, with its range where there were several seeds. */
    private static @Nullable Range range(String written) {
        double[] numbers = NUMBER.matcher(written)
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
        return switch (numbers.length) {
            case 1 -> new Range(numbers[0], numbers[0], numbers[0]);
            case 3 -> new Range(numbers[0], numbers[1], numbers[2]);
            default -> null;
        };
    }
}
