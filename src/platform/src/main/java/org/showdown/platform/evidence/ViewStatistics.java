package org.showdown.platform.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.showdown.volatility.comparison.AutomaticBlockLength;
import org.showdown.volatility.comparison.BlockBootstrap;
import org.showdown.volatility.comparison.BootstrapInterval;
import org.showdown.volatility.comparison.BootstrapMean;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.RankGroups;
import org.showdown.volatility.comparison.RankGroups.Place;
import org.showdown.volatility.comparison.Resamples;

/**
 * The statistics of one view, computed from the daily losses of its rows.
 *
 * @param days  on which every row stands
 * @param rows  the smallest mean loss first
 * @param tests between the rows
 */
record ViewStatistics(int days, List<RowEvidence> rows, PairTests tests) {

    /** Of the groups: who shares the first rank cannot be told apart from the best at this level. */
    static final double LEVEL = 0.10;

    private static final double COVERAGE = 0.95;

    /** Fewer days say nothing by any of the statistics. */
    private static final int FEWEST_DAYS = 20;

    private static final int DRAWS = 1_000;

    /** Of a board with more than {@link RankGroups#AT_ONCE} rows, where a second of computing is one for each view. */
    private static final int DRAWS_OF_MANY = 500;

    private static final long SEED = 20_261_130;

    /**
     * Empty where there are too few days. A row whose loss is not finite on some day, for a forecast of next to nothing, is left out, as
     * a missing score is.
     *
     * @param series of each row, one loss per day
     */
    static Optional<ViewStatistics> of(
            List<UUID> ids, boolean[] house, double[][] series, List<LocalDate> days, int horizon) {
        if (days.size() < Math.max(FEWEST_DAYS, 2 * horizon)) {
            return Optional.empty();
        }
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        List<String> references = new ArrayList<>();
        for (int row = 0; row < series.length; row++) {
            if (series[row] != null && Arrays.stream(series[row]).allMatch(Double::isFinite)) {
                losses.put(ids.get(row).toString(), series[row]);
                if (house[row]) {
                    references.add(ids.get(row).toString());
                }
            }
        }
        if (losses.isEmpty()) {
            return Optional.empty();
        }
        LossPanel panel = LossPanel.of(days, losses);
        int draws = losses.size() > RankGroups.AT_ONCE ? DRAWS_OF_MANY : DRAWS;
        List<Place> places = RankGroups.of(panel, LEVEL, draws, SEED).places();
        Resamples resamples = ofLevels(panel, places, draws);
        List<RowEvidence> rows = places.stream()
                .map(place -> row(place, panel.losses(place.model()), resamples))
                .toList();
        return Optional.of(new ViewStatistics(days.size(), rows, PairTests.of(panel, places, references, horizon)));
    }

    private static RowEvidence row(Place place, double[] losses, Resamples resamples) {
        BootstrapInterval interval = BootstrapMean.of(losses, resamples).percentile(COVERAGE);
        return new RowEvidence(
                UUID.fromString(place.model()),
                place.meanLoss(),
                interval.lower(),
                interval.upper(),
                place.pValue(),
                place.group());
    }

    /** The same draws for all rows, in blocks of the median automatic length of the best rows' losses: their days are wild together. */
    private static Resamples ofLevels(LossPanel panel, List<Place> places, int draws) {
        double[] lengths = places.stream()
                .limit(RankGroups.AT_ONCE)
                .mapToDouble(place ->
                        AutomaticBlockLength.of(panel.losses(place.model())).stationary())
                .sorted()
                .toArray();
        int observations = panel.days().size();
        Resamples drawn = BlockBootstrap.stationary(lengths[lengths.length / 2], draws, SEED)
                .resamples(observations);
        return Resamples.of(IntStream.range(0, draws).mapToObj(drawn::draw).toList());
    }
}
