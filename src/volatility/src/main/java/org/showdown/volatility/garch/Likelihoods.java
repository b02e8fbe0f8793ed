package org.showdown.volatility.garch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.ConstrainedNewton.Result;
import org.showdown.volatility.garch.VarianceModel.Family;

/**
 * The likelihood of one sample and the search for its maximum.
 *
 * @param specification of the model
 * @param sample in units of the standard deviation of its residuals
 * @param backcast b, in those units
 * @param workspace of {@link OneLagEgarch}, shared by the likelihoods made here, so of one thread; empty for other models
 */
record Likelihoods(GarchSpecification specification, ReturnSample sample, double backcast, double[] workspace) {
    private static final double GLANCE = 1e-6;

    /** Of a shock, 90 % a day: half of it is gone in a week. */
    private static final double FADES_IN_DAYS = 0.9;

    Likelihoods(GarchSpecification specification, ReturnSample sample, double backcast) {
        this(
                specification,
                sample,
                backcast,
                OneLagEgarch.serves(specification) ? OneLagEgarch.workspace(sample) : new double[0]);
    }

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
                ? new OneLagEgarch(specification, sample, backcast, signs, workspace)
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

    /**
     * Whether a start may lead to another maximum than the one found: of a GARCH, if shocks fade in days at one and in months
     * at the other; of an EGARCH, if it has longer lags.
     */
    boolean mayHaveAnotherMaximum(double[] found, double[] start) {
        return specification.variance().isLogarithmic()
                ? specification.variance().lags() > 1
                : fadesInDays(found) != fadesInDays(start);
    }

    /**
     * Nearly the maximum on the side of a start: enough to tell whether it is higher than the one found. If there is none
     * where shocks fade in days, the search ends at the border soon.
     */
    Result glance(LinearConstraints constraints, double[] start) {
        LinearConstraints near = !specification.variance().isLogarithmic() && fadesInDays(start)
                ? constraints.and(List.of(persistence()), List.of(-FADES_IN_DAYS))
                : constraints;
        return ConstrainedNewton.maximise(whole(), near, start, GLANCE);
    }

    private boolean fadesInDays(double[] x) {
        double[] normal = persistence();
        double persistence = 0;
        for (int i = 0; i < x.length; i++) {
            persistence -= normal[i] * x[i];
        }
        return persistence < FADES_IN_DAYS;
    }

    private double[] persistence() {
        return LinearConstraints.persistence(ParameterLayout.of(specification));
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
