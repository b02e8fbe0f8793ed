package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.showdown.volatility.garch.ConstrainedNewton.Result;

/**
 * The maximum of an EGARCH's likelihood with a mean. Because of |e| it has a kink wherever a residual is zero, and its
 * maximum may lie on one: then μ equals a return.
 *
 * <p>Newton's method comes close to the top. There the signs of the residuals are held, which makes the likelihood smooth,
 * and the nearest residuals are kept from changing them. From the maximum between these kinks {@link Ridge} foresees
 * where a higher one is. If a residual ends at zero, its sign is turned: either the likelihood grows further on that side, or
 * the kink is the maximum.
 *
 * @param likelihoods of the sample
 * @param constraints on the parameters
 */
record KinkSearch(Likelihoods likelihoods, LinearConstraints constraints) {
    /** Close to the top: a step that gains some hundredths of a nat, less than half a standard error. */
    private static final double CLOSE = 1e-5;

    private static final double GROWS = 1e-13;
    private static final double AT_ZERO = 1e-9;
    private static final int NEAREST = 4;
    private static final int MOST_KINKS = 40;

    Result maximise(double[] start, boolean fromAfar) {
        Result close = ConstrainedNewton.of(likelihoods.whole(), constraints)
                .settledAt(CLOSE)
                .fromAfar(fromAfar)
                .maximise(start);
        double[] signs = signs(close.parameters());
        Result best = between(signs, close.parameters());
        int iterations = close.iterations() + best.iterations();
        boolean foreseen = false;
        for (int bump = 0; bump < MOST_KINKS && best.settled(); bump++) {
            Optional<Ridge> ridge = Ridge.through(likelihoods, best, signs);
            Optional<double[]> higher = ridge.flatMap(Ridge::higher);
            foreseen = ridge.isPresent() && higher.isEmpty();
            if (higher.isEmpty()) {
                break;
            }
            double[] otherSigns = signs(higher.get());
            Result other = between(otherSigns, higher.get());
            iterations += other.iterations();
            if (!isHigher(other, best)) {
                break;
            }
            best = other;
            signs = otherSigns;
        }
        if (foreseen && likelihoods.specification().mean() == Mean.CONSTANT) {
            // All kinks lie on the way of μ, and there is nothing higher on it.
            return new Result(best.parameters(), best.value(), iterations, true, best.hessian());
        }
        for (int kink = 0; kink < MOST_KINKS && best.settled(); kink++) {
            Result further = beyondKinks(signs, best);
            iterations += further.iterations();
            if (!isHigher(further, best)) {
                return new Result(best.parameters(), best.value(), iterations, true, best.hessian());
            }
            best = further;
        }
        return new Result(best.parameters(), best.value(), iterations, false, best.hessian());
    }

    private static boolean isHigher(Result other, Result than) {
        return other.settled() && other.value() > than.value() + GROWS * Math.abs(than.value());
    }

    private double[] signs(double[] x) {
        double[] signs = likelihoods.sample().residuals(x);
        Arrays.setAll(signs, t -> Math.copySign(1, signs[t]));
        return signs;
    }

    /** The maximum where no residual changes its sign. */
    private Result between(double[] signs, double[] start) {
        ReturnSample sample = likelihoods.sample();
        double[] residuals = sample.residuals(start);
        List<double[]> normals = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int t : nearest(residuals, signs)) {
            // signs_t e_t ≥ 0; a start on the wrong side to rounding is let be.
            double[] normal = new double[start.length];
            for (int i = 0; i < sample.mean().names().size(); i++) {
                normal[i] = -signs[t] * sample.regressor(t, i);
            }
            normals.add(normal);
            bounds.add(-signs[t] * sample.y()[t] + Math.min(0, signs[t] * residuals[t]));
        }
        return ConstrainedNewton.of(likelihoods.held(signs), constraints.and(normals, bounds))
                .maximise(start);
    }

    /** The residuals nearest to zero of either sign: one of each tells all where they move together, as with a constant mean. */
    private List<Integer> nearest(double[] residuals, double[] signs) {
        int ofEach = likelihoods.specification().mean() == Mean.CONSTANT ? 1 : NEAREST;
        List<Integer> nearest = new ArrayList<>();
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int found = 0; found < ofEach; found++) {
                int next = -1;
                for (int t = 0; t < residuals.length; t++) {
                    if (signs[t] == sign
                            && (next < 0 || Math.abs(residuals[t]) < Math.abs(residuals[next]))
                            && (found == 0 || !nearest.contains(t))) {
                        next = t;
                    }
                }
                if (next >= 0) {
                    nearest.add(next);
                }
            }
        }
        return nearest;
    }

    /** A higher maximum on the other side of residuals that are zero, turning their signs; or one that is not. */
    private Result beyondKinks(double[] signs, Result from) {
        double[] residuals = likelihoods.sample().residuals(from.parameters());
        int[] zeros = IntStream.range(0, residuals.length)
                .filter(t -> Math.abs(residuals[t]) < AT_ZERO)
                .toArray();
        boolean together = likelihoods.specification().mean() == Mean.CONSTANT;
        int iterations = 0;
        for (int k = 0; k < zeros.length; k = together ? zeros.length : k + 1) {
            int[] turned = together ? zeros : new int[] {zeros[k]};
            turn(signs, turned);
            Result other = between(signs, from.parameters());
            iterations += other.iterations();
            if (isHigher(other, from)) {
                return new Result(other.parameters(), other.value(), iterations, true, other.hessian());
            }
            turn(signs, turned);
        }
        return new Result(from.parameters(), Double.NEGATIVE_INFINITY, iterations, false, from.hessian());
    }

    private static void turn(double[] signs, int[] turned) {
        for (int t : turned) {
            signs[t] = -signs[t];
        }
    }
}
