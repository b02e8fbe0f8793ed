package org.showdown.volatility.comparison;

import java.util.Arrays;
import org.showdown.volatility.comparison.DieboldMariano.NoDifference;
import org.showdown.volatility.comparison.DieboldMariano.NoVariance;
import org.showdown.volatility.comparison.DieboldMariano.Tested;
import org.showdown.volatility.comparison.DieboldMariano.TooFewDays;
import org.showdown.volatility.diagnostic.TailProbability;

/**
 * Whether a board should release a better score, after the Ladder of Blum and Hardt (2015, "The Ladder: A Reliable Leaderboard
 * for Machine Learning Competitions", algorithm 2, the variant without a parameter): a challenger takes the place of the row
 * that stands only if it improves on it by more than the noise of that very difference; else the row and its score stay.
 *
 * <p>With the paired differences of the public days {@code d_t = L_t(challenger) − L_t(standing)}, their mean d̄ and their
 * {@linkplain org.showdown.volatility.diagnostic.LongRunVariance long-run variance} v (days are not independent, so v takes the place of the paper's
 * variance), the k-th challenger of a row is released if
 *
 * <pre>−d̄ &gt; t_{n−1}(1 − α/(k(k+1))) · √(v/n) / c,   c = √((n + 1 − 2h + h(h−1)/n)/n),   α = 5 %</pre>
 *
 * where c is the small-sample factor of {@link DieboldMariano} and t the quantile of Student's t. The paper's step is one
 * standard error, which a change without any merit passes one time in six; since {@code Σ α/(k(k+1)) = α}, here a
 * row that nothing better ever challenges is displaced with a probability of at most α, however many challengers come.
 */
public final class Ladder {

    /** α: the probability that any of all challengers that are no better displaces a row. */
    public static final double LEVEL = 0.05;

    private Ladder() {}

    /**
     * How a challenger fared.
     *
     * @param released whether its score takes the place of the one that stood
     * @param improvement −d̄, in the unit of the loss: above zero where the challenger is better; NaN without any day
     * @param noise what the improvement was held against, in the unit of the loss; NaN on too few days to estimate it, and
     *     then any improvement is released
     */
    public record Step(boolean released, double improvement, double noise) {}

    /**
     * Holds a challenger against the row that stands.
     *
     * @param differences d, finite, one per day, oldest first: {@link LossPanel#differences} of the challenger and the row
     * @param horizon h, days that each forecast covers, at least 1
     * @param challenge k: 1 for the first challenger since the row was released, 2 for the second …
     * @throws IllegalArgumentException if a difference is not finite, or horizon or challenge is below 1
     */
    public static Step step(double[] differences, int horizon, int challenge) {
        if (challenge < 1) {
            throw new IllegalArgumentException("challengers are counted from 1, found " + challenge);
        }
        return switch (DieboldMariano.test(differences, horizon)) {
            case NoDifference same -> new Step(false, 0, 0);
            case NoVariance constant ->
                new Step(constant.meanDifference() < 0, improvement(constant.meanDifference()), 0);
            case TooFewDays few -> unjudged(Arrays.stream(differences).average().orElse(Double.NaN));
            case Tested tested -> judged(tested, horizon, challenge);
        };
    }

    private static Step judged(Tested tested, int horizon, int challenge) {
        double share = LEVEL / (challenge * (challenge + 1.0));
        double noise = TailProbability.studentUpperQuantile(share, tested.days() - 1.0) * tested.standardError(horizon);
        double improvement = improvement(tested.meanDifference());
        return new Step(improvement > noise, improvement, noise);
    }

    private static Step unjudged(double meanDifference) {
        return new Step(meanDifference < 0, improvement(meanDifference), Double.NaN);
    }

    /** Zero without a sign. */
    private static double improvement(double meanDifference) {
        return meanDifference == 0 ? 0 : -meanDifference;
    }
}
