package org.showdown.platform.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.showdown.volatility.comparison.DieboldMariano;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.comparison.RankGroups.Place;

/**
 * The Diebold-Mariano tests of a view: of all rows against each other up to 200, else of the reference solutions and the best 200, and of every
 * other row against the reference solutions.
 *
 * @param compared   the rows of the matrix, reference solutions first, then the other rows
 * @param house      how many reference solutions
 * @param matrix     how many rows of the matrix
 * @param statistics {@code [row of the matrix][row of the matrix]}, then {@code [other row][reference solution]}; NaN where the test says
 *     nothing
 */
record PairTests(List<UUID> compared, int house, int matrix, float[] statistics) {
    private static final int MATRIX_ROWS = 200;

    static PairTests of(LossPanel panel, List<Place> places, List<String> references, int horizon) {
        List<String> compared = new ArrayList<>(references);
        places.stream()
                .map(Place::model)
                .filter(model -> !references.contains(model))
                .forEach(compared::add);
        int house = references.size();
        int matrix = compared.size() <= MATRIX_ROWS ? compared.size() : Math.min(compared.size(), house + MATRIX_ROWS);
        List<double[]> losses = compared.stream().map(panel::losses).toList();
        float[] statistics = new float[matrix * matrix + (compared.size() - matrix) * house];
        for (int i = 0; i < matrix; i++) {
            statistics[i * matrix + i] = Float.NaN;
            for (int j = 0; j < i; j++) {
                float statistic = statistic(losses.get(i), losses.get(j), horizon);
                statistics[i * matrix + j] = statistic;
                statistics[j * matrix + i] = -statistic;
            }
        }
        for (int other = matrix; other < compared.size(); other++) {
            for (int reference = 0; reference < house; reference++) {
                statistics[matrix * matrix + (other - matrix) * house + reference] =
                        statistic(losses.get(other), losses.get(reference), horizon);
            }
        }
        return new PairTests(compared.stream().map(UUID::fromString).toList(), house, matrix, statistics);
    }

    private static float statistic(double[] first, double[] second, int horizon) {
        double[] differences = new double[first.length];
        for (int day = 0; day < differences.length; day++) {
            differences[day] = first[day] - second[day];
        }
        return DieboldMariano.test(differences, horizon) instanceof DieboldMariano.Tested tested
                ? (float) tested.correctedStatistic()
                : Float.NaN;
    }
}
