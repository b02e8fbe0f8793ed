package org.showdown.volatility.garch;

import org.showdown.volatility.garch.ConstrainedNewton.Result;

/**
 * The maximum of an EGARCH's likelihood with a mean. Because of |e| it has a kink wherever a residual is zero, and its
 * maximum may lie on one: then μ equals a return. Newton's method finds a smooth maximum; where it stalls, the nearest
 * residual above or below is held at zero while the other parameters move, and the slopes to both sides tell whether that
 * is the maximum or to which side to go on. A local maximum may be lower than one a few kinks away: {@link Ridge} looks.
 *
 * @param likelihoods of the sample
 * @param constraints on the parameters
 */
record KinkSearch(Likelihoods likelihoods, LinearConstraints constraints) {
    private static final int MOST_KINKS = 20;
    private static final int MOST_ITERATIONS = 150;

    /** How far to step off a kink, in standard deviations of the returns. */
    private static final double ASIDE = 1e-9;

    Result maximise(double[] start) {
        Result best = climb(start);
        for (int round = 0; round < MOST_KINKS && best.settled(); round++) {
            double[] higher = Ridge.of(likelihoods, best).higher(best.value());
            Result other = higher.length == 0 ? best : climb(higher);
            if (!other.settled() || !(other.value() > best.value())) {
                return best;
            }
            best = other;
        }
        return best;
    }

    /** The local maximum near a start. */
    private Result climb(double[] start) {
        Result smooth = ConstrainedNewton.maximise(likelihoods.whole(1), constraints, start);
        int iterations = smooth.iterations();
        for (int kink = 0; kink < MOST_KINKS && iterations < MOST_ITERATIONS && !smooth.settled(); kink++) {
            Result above = onKink(smooth.parameters(), 1);
            Result below = onKink(smooth.parameters(), -1);
            Result best = above.value() >= below.value() ? above : below;
            iterations += above.iterations() + below.iterations();
            // Just above the kink its residual is negative, just below it is positive.
            double slopeUp =
                    likelihoods.whole(-1).derivatives(best.parameters()).gradient()[0];
            double slopeDown =
                    -likelihoods.whole(1).derivatives(best.parameters()).gradient()[0];
            if (best.settled() && slopeUp <= 0 && slopeDown <= 0) {
                return new Result(best.parameters(), best.value(), iterations, true, curvature(best.parameters()));
            }
            double[] aside = best.parameters().clone();
            aside[0] += slopeUp > slopeDown ? ASIDE : -ASIDE;
            smooth = ConstrainedNewton.maximise(likelihoods.whole(1), constraints, aside);
            iterations += smooth.iterations();
        }
        return new Result(smooth.parameters(), smooth.value(), iterations, smooth.settled(), smooth.hessian());
    }

    private double[][] curvature(double[] x) {
        return likelihoods.whole(1).derivatives(x).hessian();
    }

    /** The maximum with the next residual that becomes zero when μ rises (1) or falls (−1) held there. */
    private Result onKink(double[] x, int direction) {
        ReturnSample sample = likelihoods.sample();
        int nearest = -1;
        double distance = Double.POSITIVE_INFINITY;
        for (int t = 0; t < sample.size(); t++) {
            double away = direction * sample.residual(t, x);
            if (away >= 0 && away < distance) {
                distance = away;
                nearest = t;
            }
        }
        if (nearest < 0) {
            return new Result(x, Double.NEGATIVE_INFINITY, 0, false, new double[0][]);
        }
        int others = x.length - 1;
        double[] offset = new double[x.length];
        offset[0] = sample.y()[nearest];
        double[][] directions = new double[others][x.length];
        double[] free = new double[others];
        for (int i = 0; i < others; i++) {
            directions[i][i + 1] = 1;
            free[i] = x[i + 1];
        }
        if (sample.mean() == Mean.AR1) {
            directions[0][0] = -sample.before()[nearest];
        }
        AffineObjective held = new AffineObjective(likelihoods.whole(1), offset, directions);
        Result found = ConstrainedNewton.maximise(held, held.constraints(constraints), free);
        double[] reached = held.x(found.parameters());
        return new Result(reached, found.value(), found.iterations(), found.settled(), new double[0][]);
    }
}
