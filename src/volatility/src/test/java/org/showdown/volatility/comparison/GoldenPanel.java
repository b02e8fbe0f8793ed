package org.showdown.volatility.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.showdown.volatility.golden.Golden;

/** Six models on the S&P 500 of 2016–2018, 754 days: losses of variances in percent², as in the reference values. */
final class GoldenPanel {
    static final List<String> MODELS = List.of("garch", "egarch", "gjr", "har", "naive", "mean21");

    private GoldenPanel() {}

    static LossPanel of(String loss) {
        DoubleBinaryOperator formula = switch (loss) {
            case "qlike" -> (target, forecast) -> target / forecast - Math.log(target / forecast) - 1;
            case "mse" -> (target, forecast) -> (target - forecast) * (target - forecast);
            default -> throw new IllegalArgumentException(loss);
        };
        List<String[]> rows = Golden.rows("oos_forecasts.csv");
        double[] target = column(rows, 2);
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        for (int model = 0; model < MODELS.size(); model++) {
            double[] series = column(rows, 3 + model);
            for (int day = 0; day < series.length; day++) {
                series[day] = formula.applyAsDouble(target[day], series[day]);
            }
            losses.put(MODELS.get(model), series);
        }
        return LossPanel.of(rows.stream().map(row -> LocalDate.parse(row[0])).toList(), losses);
    }

    /** 500 draws of the stationary bootstrap, made by arch. */
    static Resamples resamples() {
        return Resamples.of(Golden.lines("mcs_bootstrap_indices.txt.gz").stream()
                .map(line -> {
                    int[][] runs = Stream.of(line.trim().split(" ", -1))
                            .map(run -> Stream.of(run.split(":", -1))
                                    .mapToInt(Integer::parseInt)
                                    .toArray())
                            .toArray(int[][]::new);
                    return BlockResample.ofRuns(
                            754,
                            Stream.of(runs).mapToInt(run -> run[0]).toArray(),
                            Stream.of(runs).mapToInt(run -> run[1]).toArray());
                })
                .toList());
    }

    static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }
}
