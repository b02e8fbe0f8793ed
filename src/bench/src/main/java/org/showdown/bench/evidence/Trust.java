package org.showdown.bench.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.RankGroups;
import org.showdown.volatility.comparison.RankGroups.Place;
import org.showdown.volatility.random.NormalDraws;

/** How often ranks mislead, and how often rank groups do, over many boards of forecasters whose true order is known. */
final class Trust {
    private static final double SIGNIFICANT = 0.05;

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
    private int outside;
    private long inFirstGroup;
    private long groups;
    private int wrongBoundaries;
    private int boundaries;
    private int wrongApart;
    private int apart;
    private int wrongLeaders;
    private int led;
    private int wrongTests;
    private int tests;

    Trust(int forecasters, int days, int draws) {
        this.forecasters = forecasters;
        this.days = days;
        this.draws = draws;
    }

    /**
     * Shares of all boards, or of all pairs of all boards.
     *
     * @param wrongWinner boards whose first row is not the best forecaster, or one of the best where several are equally good
     * @param wrongNeighbours neighbouring rows in the wrong order
     * @param wrongPairs pairs of rows in the wrong order
     * @param bestOutside boards whose best forecasters are not all in the first group
     * @param bestOutsideTheSet boards whose best forecasters are not all in the model confidence set
     * @param outside rows that are not in it
     * @param wrongBoundaries neighbours in different groups that are in the wrong order
     * @param apart pairs in different groups
     * @param wrongApart of these in the wrong order
     * @param wrongLeaders rows behind a group that are better than its first row: what the groups say there are few of
     * @param wrongTests pairs in the wrong order among those that Diebold-Mariano tells apart at 5 %
     * @param tested pairs that it tells apart, among all
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
            double outside,
            double wrongBoundaries,
            double apart,
            double wrongApart,
            double wrongLeaders,
            double wrongTests,
            double tested,
            double firstGroup,
            double groups) {}

    /** Draws this many boards, each of another class. */
    Shares run(int count, long seed) {
        return run(count, seed, random -> KnownForecasters.draw(forecasters, random));
    }

    /** Draws this many boards of forecasters among whom there is nothing to tell apart: whatever is said of two of them is wrong. */
    Shares ofEquals(int count, double persistence, long seed) {
        return run(count, seed, random -> KnownForecasters.equal(forecasters, persistence));
    }

    private Shares run(int count, long seed, Function<NormalDraws, KnownForecasters> draw) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int board = 0; board < count; board++) {
            NormalDraws random = NormalDraws.of(seeds.nextLong());
            KnownForecasters known = draw.apply(random);
            LossPanel panel = known.losses(days, random);
            List<Place> places =
                    RankGroups.of(panel, 0.1, draws, seeds.nextLong()).places();
            double[] truth = places.stream()
                    .mapToDouble(place -> known.excess(Integer.parseInt(place.model())))
                    .toArray();
            judge(truth, places);
            test(truth, panel, places);
        }
        return new Shares(
                boards,
                share(wrongWinners, boards),
                share(wrongNeighbours, neighbours),
                share(wrongPairs, pairs),
                share(bestOutside, boards),
                share(bestOutsideTheSet, boards),
                share(outside, (long) boards * forecasters),
                share(wrongBoundaries, boundaries),
                share(apart, pairs),
                share(wrongApart, apart),
                share(wrongLeaders, led),
                share(wrongTests, tests),
                share(tests, pairs),
                share(inFirstGroup, boards),
                share(groups, boards));
    }

    private void judge(double[] truth, List<Place> places) {
        boards++;
        double least = Arrays.stream(truth).min().orElseThrow();
        boolean inFirst = true;
        boolean inSet = true;
        for (int row = 0; row < truth.length; row++) {
            inFirst &= truth[row] > least || places.get(row).group() == 1;
            inSet &= truth[row] > least || inTheSet(places.get(row));
            boolean leads =
                    row == 0 || places.get(row).group() != places.get(row - 1).group();
            for (int later = row + 1; later < truth.length; later++) {
                boolean wrong = truth[row] > truth[later];
                pairs++;
                wrongPairs += wrong ? 1 : 0;
                boolean separate = places.get(row).group() != places.get(later).group();
                apart += separate ? 1 : 0;
                wrongApart += separate && wrong ? 1 : 0;
                led += separate && leads ? 1 : 0;
                wrongLeaders += separate && leads && wrong ? 1 : 0;
                if (later == row + 1) {
                    neighbours++;
                    wrongNeighbours += wrong ? 1 : 0;
                    boundaries += separate ? 1 : 0;
                    wrongBoundaries += separate && wrong ? 1 : 0;
                }
            }
        }
        wrongWinners += truth[0] > least ? 1 : 0;
        bestOutside += inFirst ? 0 : 1;
        bestOutsideTheSet += inSet ? 0 : 1;
        outside += (int) places.stream().filter(place -> !inTheSet(place)).count();
        inFirstGroup += places.stream().filter(place -> place.group() == 1).count();
        groups += places.getLast().group();
    }

    private static boolean inTheSet(Place place) {
        return place.pValue() >= 0.1;
    }

    private void test(double[] truth, LossPanel panel, List<Place> places) {
        List<double[]> losses =
                places.stream().map(place -> panel.losses(place.model())).toList();
        double[] differences = new double[days];
        for (int row = 0; row < truth.length; row++) {
            for (int later = row + 1; later < truth.length; later++) {
                for (int day = 0; day < days; day++) {
                    differences[day] = losses.get(row)[day] - losses.get(later)[day];
                }
                if (DieboldMariano.test(differences) instanceof DieboldMariano.Tested tested
                        && tested.pStudent() < SIGNIFICANT) {
                    tests++;
                    wrongTests += truth[row] > truth[later] ? 1 : 0;
                }
            }
        }
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : part / (double) whole;
    }
}
