package org.showdown.volatility.garch;

import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.ConstrainedNewton.Result;
import org.showdown.volatility.garch.VarianceModel.Family;

/**
 * The likelihood of one sample and the search for its maximum.
 *
 * @param specification of the model
 * @param sample in units of the standard deviation of its residuals
 * @param backcast b, in those units
 */
record Likelihoods(GarchSpecification specification, ReturnSample sample, double backcast) {

    /** The likelihood. */
    Objective whole() {
        if (OneLagGarch.serves(specification)) {
            return new OneLagGarch(specification, sample, backcast);
        }
        return logarithmic(null);
    }

    /**
     * The likelihood of an EGARCH with {@code ±e} for {@code |e|}, the signs held as given: smooth everywhere, and the
     * likelihood itself wherever the residuals have these signs.
     */
    Objective held(double[] signs) {
        return logarithmic(signs);
    }

    private Objective logarithmic(double @Nullable [] signs) {
        return OneLagEgarch.serves(specification)
                ? new OneLagEgarch(specification, sample, backcast, signs)
                : new GeneralLikelihood(specification, sample, backcast, signs);
    }

    Result maximise(LinearConstraints constraints, double[] start) {
        if (specification.variance().family() == Family.IGARCH) {
            return maximiseTied(constraints, start);
        }
        boolean kinked = specification.variance().isLogarithmic() && specification.mean() != Mean.ZERO;
        return kinked
                ? new KinkSearch(this, constraints).maximise(start)
                : ConstrainedNewton.maximise(whole(), constraints, start);
    }

    /** IGARCH: β moves against α. */
    private Result maximiseTied(LinearConstraints constraints, double[] start) {
        ParameterLayout layout = ParameterLayout.of(specification);
        double[][] directions = GarchEstimation.directions(specification);
        double[] offset = new double[layout.size()];
        offset[layout.beta()] = 1;
        double[] free = new double[directions.length];
        for (int i = 0, k = 0; i < start.length; i++) {
            if (i != layout.beta()) {
                free[k++] = start[i];
            }
        }
        AffineObjective tied = new AffineObjective(whole(), offset, directions);
        Result found = ConstrainedNewton.maximise(tied, tied.constraints(constraints), free);
        return new Result(
                tied.x(found.parameters()), found.value(), found.iterations(), found.settled(), found.hessian());
    }
}
