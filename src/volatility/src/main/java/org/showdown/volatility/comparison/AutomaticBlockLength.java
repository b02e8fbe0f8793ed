package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.List;
import org.showdown.volatility.diagnostic.Autocovariance;

/**
 * The block lengths that make the bootstrap's variance of a mean most accurate, estimated from the series: {@code b = (2G²
 * n/D)^{1/3}} with {@code G = Σ λ(k/M) |k| γ_k}, {@code D = 2 V²} (stationary) or {@code (4/3) V²} (circular),
 * {@code V = Σ λ(k/M) γ_k}, sums over k = −M … M and the flat-top weight λ(x) = min(1, 2(1 − |x|)) (Politis and White 2004, with
 * the D of the stationary bootstrap as corrected by Patton, Politis and White 2009).
 *
 * <p>M is twice the first lag from which on five autocorrelations γ_k/γ_0 in a row are within {@code 2 √(log₁₀ n / n)} of zero, at most {@code
 * ⌈√n⌉ + 5}. (The text of 2004 counts from the lag before; the programs in use, arch among them, from this one.) A length is never
 * below 1 nor above ⌈min(3√n, n/3)⌉.
 *
 * @param stationary mean days per block for {@link BlockBootstrap.Scheme#STATIONARY}
 * @param circular days per block for {@link BlockBootstrap.Scheme#CIRCULAR}
 */
public record AutomaticBlockLength(double stationary, double circular) {
    private static final int FEWEST_DAYS = 10;
    private static final int NEGLIGIBLE_IN_A_ROW = 5;

    /**
     * The lengths for the mean of one series; 1 if it does not vary.
     *
     * @param series finite, at least 10 values
     * @throws IllegalArgumentException if a value is not finite or there are too few
     */
    public static AutomaticBlockLength of(double[] series) {
        int n = series.length;
        if (n < FEWEST_DAYS) {
            throw new IllegalArgumentException(
                    "an automatic block length needs at least " + FEWEST_DAYS + " days, found " + n);
        }
        double root = Math.sqrt(n);
        int lagLimit = (int) Math.ceil(root) + NEGLIGIBLE_IN_A_ROW;
        Autocovariance.requireFinite(series);
        double[] covariances =
                Autocovariance.upTo(lagLimit, Magnitude.of(List.of(series)).reduce(series));
        if (Arrays.stream(series).allMatch(value -> value == series[0])) {
            return new AutomaticBlockLength(1, 1);
        }
        double negligible = 2 * Math.sqrt(StrictMath.log10(n) / n) * covariances[0];
        int bandwidth = Math.min(lagLimit, 2 * firstNegligible(covariances, negligible));
        double g = 0;
        double v = covariances[0];
        for (int k = 1; k <= bandwidth; k++) {
            double weight = Math.min(1, 2 * (1 - k / (double) bandwidth));
            g += 2 * weight * k * covariances[k];
            v += 2 * weight * covariances[k];
        }
        double limit = Math.ceil(Math.min(3 * root, n / 3.0));
        double length = StrictMath.cbrt(2 * g * g * n / (v * v));
        return new AutomaticBlockLength(
                Math.clamp(length * StrictMath.cbrt(1 / 2.0), 1, limit),
                Math.clamp(length * StrictMath.cbrt(3 / 4.0), 1, limit));
    }

    /**
     * Lengths for comparing the models of a panel: the largest over the models, of the model's loss less the mean loss of
     * all models. What moves all losses alike does not count, since it cancels in every comparison.
     */
    public static AutomaticBlockLength of(LossPanel panel) {
        List<double[]> losses = panel.models().stream().map(panel::losses).toList();
        double stationary = 1;
        double circular = 1;
        for (double[] ofModel : losses) {
            double[] relative = new double[ofModel.length];
            for (int day = 0; day < relative.length; day++) {
                double sum = 0;
                for (double[] other : losses) {
                    sum += ofModel[day] - other[day];
                }
                relative[day] = sum / losses.size();
            }
            AutomaticBlockLength lengths = of(relative);
            stationary = Math.max(stationary, lengths.stationary());
            circular = Math.max(circular, lengths.circular());
        }
        return new AutomaticBlockLength(stationary, circular);
    }

    /** The first lag of five in a row whose autocovariances are negligible; the last lag if there are no such five. */
    private static int firstNegligible(double[] covariances, double negligible) {
        int inARow = 0;
        for (int lag = 1; lag < covariances.length; lag++) {
            inARow = Math.abs(covariances[lag]) < negligible ? inARow + 1 : 0;
            if (inARow == NEGLIGIBLE_IN_A_ROW) {
                return lag - NEGLIGIBLE_IN_A_ROW + 1;
            }
        }
        return covariances.length - 1;
    }
}
