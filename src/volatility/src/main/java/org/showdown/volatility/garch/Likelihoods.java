package org.showdown.volatility.garch;

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

    /** The likelihood; a residual of exactly zero counts as positive (1) or negative (−1). */
    Objective whole(int signOfZero) {
        if (OneLagGarch.serves(specification)) {
            return new OneLagGarch(specification, sample, backcast);
        }
        return OneLagEgarch.serves(specification)
                ? new OneLagEgarch(specification, sample, backcast, signOfZero)
                : new GeneralLikelihood(specification, sample, backcast, signOfZero);
    }

    Result maximise(LinearConstraints constraints, double[] start) {
        if (specification.variance().family() == Family.IGARCH) {
            return maximiseTied(constraints, start);
        }
        boolean kinked = specification.variance().isLogarithmic() && specification.mean() != Mean.ZERO;
        return kinked
                ? new KinkSearch(this, constraints).maximise(start)
                : ConstrainedNewton.maximise(whole(1), constraints, start);
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
        AffineObjective tied = new AffineObjective(whole(1), offset, directions);
        Result found = ConstrainedNewton.maximise(tied, tied.constraints(constraints), free);
        return new Result(
                tied.x(found.parameters()), found.value(), found.iterations(), found.settled(), found.hessian());
    }
}
