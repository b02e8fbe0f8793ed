package org.showdown.volatility.garch;

import java.util.Arrays;
import org.showdown.volatility.garch.VarianceModel.Family;

/** Which parameters are a model: those under which no variance can become negative. */
final class Admissible {
    private static final double ROUNDING = 1e-12;

    private Admissible() {}

    /** What is wrong with parameters; empty if nothing. */
    static String whatIsWrong(GarchSpecification specification, ParameterLayout layout, double[] values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            return "finite parameters expected";
        }
        if (layout.nu() < layout.size() && !(values[layout.nu()] > 2)) {
            return "nu above 2 expected, where the variance is finite";
        }
        return specification.variance().isLogarithmic() ? "" : whatIsNegative(specification.variance(), layout, values);
    }

    private static String whatIsNegative(VarianceModel variance, ParameterLayout layout, double[] values) {
        if (!(values[layout.omega()] > 0)) {
            return "omega above zero expected";
        }
        for (int lag = 0; lag < Math.max(variance.p(), variance.o()); lag++) {
            double alpha = lag < variance.p() ? values[layout.alpha() + lag] : 0;
            double gamma = lag < variance.o() ? values[layout.gamma() + lag] : 0;
            if (alpha < 0 || alpha + gamma < -ROUNDING) {
                return "alpha and alpha + gamma not below zero expected";
            }
        }
        for (int i = layout.beta(); i < layout.nu(); i++) {
            if (values[i] < 0) {
                return "beta not below zero expected";
            }
        }
        if (variance.family() == Family.IGARCH
                && Math.abs(values[layout.alpha()] + values[layout.beta()] - 1) > ROUNDING) {
            return "alpha + beta = 1 expected";
        }
        return "";
    }
}
