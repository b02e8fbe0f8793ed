package org.showdown.platform.evidence;

import java.util.UUID;
import org.showdown.volatility.diagnostic.TailProbability;

/**
 * The test of Diebold and Mariano between two rows, corrected for small samples by Harvey, Leybourne and Newbold.
 *
 * @param meanDifference mean loss of the first less that of the second; below zero: the first is better
 * @param statistic      of the same sign; NaN where the test says nothing, as for two copies of one model
 * @param p              two-sided, 0 to 1; NaN with the statistic
 * @param reach          how far the 95 % interval of the mean difference reaches to either side of it, not over zero where the pair is decided;
 *     NaN with the statistic, and where rounding has left too little of the difference of hidden means to know it by
 */
public record PairEvidence(UUID first, UUID second, double meanDifference, double statistic, double p, double reach) {

    private static final double LEVEL = 0.05;

    /** Whether one of the two is better, at the 5 % level; the sign of the statistic says which. */
    public boolean decided() {
        return p < LEVEL;
    }

    /** The size of a statistic beyond which a pair is decided. */
    static double critical(int days) {
        return TailProbability.studentUpperQuantile(LEVEL / 2, days - 1.0);
    }
}
