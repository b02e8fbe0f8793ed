package org.showdown.bench.evidence;

import java.util.List;
import java.util.SplittableRandom;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.RankGroups;
import org.showdown.volatility.comparison.RankGroups.Place;
import org.showdown.volatility.random.NormalDraws;

/** How often ranks mislead, and how often rank groups do, over many boards of forecasters whose true order is known. */
final class Trust {
    private final int forecasters;
    private final int days;
    private final int draws;

    private int boards;
    private int wrongWinners;
    private int wrongNeighbours;
    private int neighbours;
    private int wrongPairs;
    private int pairs;
    private int bestOutside;
    private int bestOutsideTheSet;
    private long inFirstGroup;
    private long groups;
    private int wrongBoundaries;
    private int boundaries;
    private int wrongApart;
    private int apart;

    Trust(int forecasters, int days, int draws) {
        this.forecasters = forecasters;
        this.days = days;
        this.draws = draws;
    }

    /**
     * Shares of all boards, or of all pairs of all boards.
     *
     * @param wrongWinner boards whose first row is not the best forecaster
     * @param wrongNeighbours neighbouring rows in the wrong order
     * @param wrongPairs pairs of rows in the wrong order
     * @param bestOutside boards whose best forecaster is not in the first group
     * @param bestOutsideTheSet boards whose best forecaster is not in the model confidence set
     * @param wrongBoundaries neighbours in different groups that are in the wrong order
     * @param wrongApart pairs in different groups that are in the wrong order
     * @param firstGroup mean number of rows in the first group
     * @param groups mean number of groups
     */
    record Shares(
            int boards,
            double wrongWinner,
            double wrongNeighbours,
            double wrongPairs,
            double bestOutside,
            double bestOutsideTheSet,
            double wrongBoundaries,
            double wrongApart,
            double firstGroup,
            double groups) {}

    /** Draws this many boards, each of another class. */
    Shares run(int count, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int board = 0; board < count; board++) {
            NormalDraws random = NormalDraws.of(seeds.nextLong());
            KnownForecasters known = KnownForecasters.draw(forecasters, random);
            LossPanel panel = known.losses(days, random);
            judge(known, RankGroups.of(panel, 0.1, draws, seeds.nextLong()).places());
        }
        return new Shares(
                boards,
                share(wrongWinners, boards),
                share(wrongNeighbours, neighbours),
                share(wrongPairs, pairs),
                share(bestOutside, boards),
                share(bestOutsideTheSet, boards),
                share(wrongBoundaries, boundaries),
                share(wrongApart, apart),
                share(inFirstGroup, boards),
                share(groups, boards));
    }

    private void judge(KnownForecasters known, List<Place> places) {
        boards++;
        double[] truth = places.stream()
                .mapToDouble(place -> known.excess(Integer.parseInt(place.model())))
                .toArray();
        int best = 0;
        for (int row = 0; row < truth.length; row++) {
            best = truth[row] < truth[best] ? row : best;
            for (int later = row + 1; later < truth.length; later++) {
                boolean wrong = truth[row] > truth[later];
                pairs++;
                wrongPairs += wrong ? 1 : 0;
                boolean separate = places.get(row).group() != places.get(later).group();
                apart += separate ? 1 : 0;
                wrongApart += separate && wrong ? 1 : 0;
                if (later == row + 1) {
                    neighbours++;
                    wrongNeighbours += wrong ? 1 : 0;
                    boundaries += separate ? 1 : 0;
                    wrongBoundaries += separate && wrong ? 1 : 0;
                }
            }
        }
        wrongWinners += best == 0 ? 0 : 1;
        bestOutside += places.get(best).group() == 1 ? 0 : 1;
        bestOutsideTheSet += places.get(best).pValue() >= 0.1 ? 0 : 1;
        inFirstGroup += places.stream().filter(place -> place.group() == 1).count();
        groups += places.getLast().group();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : part / (double) whole;
    }
}
