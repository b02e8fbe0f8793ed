package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each parameter stands in an array: mean, ω, α…, γ…, β…, ν.
 *
 * @param means how many belong to the mean; they stand first
 * @param omega index of ω
 * @param alpha index of α₁
 * @param gamma index of γ₁
 * @param beta index of β₁
 * @param nu index of ν; equal to size where there is none
 * @param size how many there are
 */
record ParameterLayout(int means, int omega, int alpha, int gamma, int beta, int nu, int size) {

    static ParameterLayout of(GarchSpecification specification) {
        VarianceModel variance = specification.variance();
        int means = specification.mean().names().size();
        int alpha = means + 1;
        int gamma = alpha + variance.p();
        int beta = gamma + variance.o();
        int nu = beta + variance.q();
        int size = specification.distribution() == Distribution.STUDENT_T ? nu + 1 : nu;
        return new ParameterLayout(means, means, alpha, gamma, beta, nu, size);
    }

    static List<String> names(GarchSpecification specification) {
        VarianceModel variance = specification.variance();
        List<String> names = new ArrayList<>(specification.mean().names());
        names.add("omega");
        add(names, "alpha", variance.p());
        add(names, "gamma", variance.o());
        add(names, "beta", variance.q());
        if (specification.distribution() == Distribution.STUDENT_T) {
            names.add("nu");
        }
        return List.copyOf(names);
    }

    private static void add(List<String> names, String name, int lags) {
        for (int lag = 1; lag <= lags; lag++) {
            names.add(lags == 1 ? name : name + "[" + lag + "]");
        }
    }
}
