package org.showdown.volatility.garch;

import java.util.List;
import java.util.stream.IntStream;
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

    /** In nats. On real prices the start below a higher maximum was at most 52 nats below the other one. */
    private static final double IN_SIGHT = 60;

    private static final double IN_SIGHT_PER_DAY = 0.02;

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

    /**
     * The maximum near a start.
     *
     * @param fromAfar whether the start may be many nats below it
     */
    Result maximise(LinearConstraints constraints, double[] start, boolean fromAfar) {
        if (specification.variance().family() == Family.IGARCH) {
            return maximiseTied(constraints, start, fromAfar);
        }
        boolean kinked = specification.variance().isLogarithmic() && specification.mean() != Mean.ZERO;
        return kinked
                ? new KinkSearch(this, constraints).maximise(start, fromAfar)
                : ConstrainedNewton.of(whole(), constraints).fromAfar(fromAfar).maximise(start);
    }

    /** Those starts that are not much less likely than a maximum, so that another one near them may be higher. */
    List<double[]> inSight(Result maximum, List<double[]> starts) {
        if (starts.isEmpty() || specification.variance().family() == Family.IGARCH) {
            return List.of();
        }
        double lowest = maximum.value() - Math.max(IN_SIGHT, IN_SIGHT_PER_DAY * sample.size());
        double[] values = whole().values(starts);
        return IntStream.range(0, values.length)
                .filter(i -> values[i] > lowest)
                .mapToObj(starts::get)
                .toList();
    }

    /** From a start far away nearly to a maximum: enough to tell whether it is higher than one known. */
    Result glance(LinearConstraints constraints, double[] start, Result known) {
        return ConstrainedNewton.of(whole(), constraints)
                .settledAt(GLANCE)
                .fromAfar(true)
                .otherThan(known)
                .maximise(start);
    }

    /** IGARCH: β moves against α. */
    private Result maximiseTied(LinearConstraints constraints, double[] start, boolean fromAfar) {
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
        Result found = ConstrainedNewton.of(tied, tied.constraints(constraints))
                .fromAfar(fromAfar)
                .maximise(free);
        return new Result(
                tied.x(found.parameters()), found.value(), found.iterations(), found.settled(), found.hessian());
    }
}
