package org.showdown.volatility.recurrent;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.showdown.volatility.random.NormalDraws;

/**
 * How far back a gradient reaches in a recurrent cell that has learned nothing yet. Weights and biases are uniform within ±1/√n for n units, as
 * networks begin; the inputs of each day are {@value #INPUTS} independent standard normal numbers; the state has run for
 * {@value #SETTLING} days before anything is measured.
 */
public enum GradientMemory {
    /** {@code h_t = tanh(W x_t + U h_{t−1} + b)}: the spectral norm of {@code ∂h_T/∂h_{T−k} = Π diag(1 − h²) U}. */
    RNN {
        @Override
        double[] norms(int units, long seed, int days) {
            NormalDraws draws = NormalDraws.of(seed);
            Block block = Block.draw(units, draws);
            double[] state = new double[units];
            RealMatrix[] steps = new RealMatrix[days];
            for (int day = 0; day < SETTLING + days; day++) {
                state = block.apply(inputs(draws), state, StrictMath::tanh);
                if (day >= SETTLING) {
                    double[] now = state;
                    steps[day - SETTLING] = scaled(block.recurrent(), unit -> 1 - now[unit] * now[unit]);
                }
            }
            double[] norms = new double[days + 1];
            norms[0] = 1;
            RealMatrix product = steps[days - 1];
            for (int k = 1; k <= days; k++) {
                norms[k] = new SingularValueDecomposition(product).getNorm();
                product = k < days ? product.multiply(steps[days - 1 - k]) : product;
            }
            return norms;
        }
    },

    /**
     * An LSTM along its cell state, {@code C_t = f_t C_{t−1} + i_t g_t}: the spectral norm of the direct path {@code ∂C_T/∂C_{T−k} = diag(Π f)},
     * the largest product of a unit's forget gates.
     */
    LSTM {
        @Override
        double[] norms(int units, long seed, int days) {
            NormalDraws draws = NormalDraws.of(seed);
            Block input = Block.draw(units, draws);
            Block forget = Block.draw(units, draws);
            Block candidate = Block.draw(units, draws);
            Block output = Block.draw(units, draws);
            double[] hidden = new double[units];
            double[] cell = new double[units];
            double[][] gates = new double[days][];
            for (int day = 0; day < SETTLING + days; day++) {
                double[] x = inputs(draws);
                double[] f = forget.apply(x, hidden, GradientMemory::sigmoid);
                double[] i = input.apply(x, hidden, GradientMemory::sigmoid);
                double[] g = candidate.apply(x, hidden, StrictMath::tanh);
                double[] o = output.apply(x, hidden, GradientMemory::sigmoid);
                for (int unit = 0; unit < units; unit++) {
                    cell[unit] = f[unit] * cell[unit] + i[unit] * g[unit];
                    hidden[unit] = o[unit] * StrictMath.tanh(cell[unit]);
                }
                if (day >= SETTLING) {
                    gates[day - SETTLING] = f;
                }
            }
            double[] product = new double[units];
            Arrays.fill(product, 1);
            double[] norms = new double[days + 1];
            norms[0] = 1;
            for (int k = 1; k <= days; k++) {
                double[] gate = gates[days - k];
                Arrays.setAll(product, unit -> product[unit] * gate[unit]);
                norms[k] = Arrays.stream(product).max().orElseThrow();
            }
            return norms;
        }
    };

    /** Features of a day: as many as the homework has. */
    static final int INPUTS = 16;
    /** Days that the state runs from zero before anything is measured. */
    static final int SETTLING = 50;
    /** Beyond this many days the memory counts as this long. */
    public static final int LONGEST = 64;

    private static final int MOST_UNITS = 256;

    /**
     * The norm of the gradient back by 0, 1, … days: 1 at 0.
     *
     * @param units n, from 1 to 256
     * @param seed the same seed gives the same weights and inputs
     * @param days how far back, at least 1
     * @return days + 1 values
     */
    public double[] gradientNorms(int units, long seed, int days) {
        if (units < 1 || units > MOST_UNITS || days < 1) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST_UNITS + " units and at least 1 day, found " + units + " and " + days);
        }
        return norms(units, seed, days);
    }

    abstract double[] norms(int units, long seed, int days);

    /**
     * The smallest k at which the gradient is below a share of its size at k = 0; the median over the seeds 1 to {@code seeds}.
     *
     * @param share above 0 and below 1
     * @return days; {@value #LONGEST} where it is never so small within as many
     */
    public double daysUntil(int units, double share, int seeds) {
        if (!(share > 0 && share < 1) || seeds < 1) {
            throw new IllegalArgumentException(
                    "expected a share between 0 and 1 and at least 1 seed, found " + share + " and " + seeds);
        }
        double[] days = IntStream.rangeClosed(1, seeds)
                .mapToDouble(seed -> firstBelow(gradientNorms(units, seed, LONGEST), share))
                .toArray();
        return new Median().evaluate(days);
    }

    private static int firstBelow(double[] norms, double share) {
        return IntStream.range(1, norms.length)
                .filter(k -> norms[k] < share)
                .findFirst()
                .orElse(LONGEST);
    }

    private static double[] inputs(NormalDraws draws) {
        return IntStream.range(0, INPUTS).mapToDouble(each -> draws.normal()).toArray();
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static RealMatrix scaled(double[][] matrix, IntToDoubleFunction factor) {
        double[][] rows = new double[matrix.length][];
        Arrays.setAll(
                rows,
                row -> Arrays.stream(matrix[row])
                        .map(weight -> weight * factor.applyAsDouble(row))
                        .toArray());
        return new Array2DRowRealMatrix(rows, false);
    }
}
