package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.VarianceModel.Family;

/**
 * A GARCH model with its parameters:
 *
 * <pre>r_t = mean_t + e_t,  e_t = σ_t z_t</pre>
 *
 * <p>The unit is that of the returns: with percent returns, μ is in percent and variances are in percent squared, per
 * day. The recursion of σ²_t is told at {@link VarianceModel.Family}.
 */
public final class GarchModel {
    private static final double HALF = Math.log(0.5);

    private final GarchSpecification specification;
    private final ParameterLayout layout;
    private final double[] values;

    private GarchModel(GarchSpecification specification, double[] values) {
        this.specification = specification;
        this.layout = ParameterLayout.of(specification);
        this.values = values;
    }

    /**
     * A model from its parameters in the order μ, φ, ω, α…, γ…, β…, ν, of which the specification has some.
     *
     * @throws IllegalArgumentException if there are more or fewer, or they allow a negative variance
     */
    public static GarchModel of(GarchSpecification specification, double... parameters) {
        List<String> names = ParameterLayout.names(specification);
        if (parameters.length != names.size()) {
            throw new IllegalArgumentException(
                    "expected the parameters " + names + ", found " + parameters.length + " numbers");
        }
        GarchModel model = new GarchModel(specification, parameters.clone());
        String wrong = Admissible.whatIsWrong(specification, model.layout, parameters);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("no GARCH model: " + wrong + "; found " + model.parameters());
        }
        return model;
    }

    /** Mean, variance recursion, distribution and initial variance. */
    public GarchSpecification specification() {
        return specification;
    }

    /**
     * The parameters by name, in their order: {@code mu}, {@code phi}, {@code omega}, {@code alpha}, {@code gamma},
     * {@code beta}, {@code nu}; with {@code alpha[1]}, {@code alpha[2]} and so on where there are several lags.
     */
    public SequencedMap<String, Double> parameters() {
        SequencedMap<String, Double> parameters = new LinkedHashMap<>();
        List<String> names = ParameterLayout.names(specification);
        for (int i = 0; i < values.length; i++) {
            parameters.put(names.get(i), values[i]);
        }
        return Collections.unmodifiableSequencedMap(parameters);
    }

    /** One parameter by its name. */
    public double parameter(String name) {
        int index = ParameterLayout.names(specification).indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "no parameter '" + name + "', expected one of " + ParameterLayout.names(specification));
        }
        return values[index];
    }

    /**
     * The share of a variance shock that is left after a day: {@code Σα + ½Σγ + Σβ} for GARCH (half of the shocks are
     * negative), {@code Σβ} of the logarithm for EGARCH, 1 for IGARCH.
     */
    public double persistence() {
        double sum = 0;
        for (int i = layout.beta(); i < layout.nu(); i++) {
            sum += values[i];
        }
        if (!specification.variance().isLogarithmic()) {
            for (int i = layout.alpha(); i < layout.beta(); i++) {
                sum += i < layout.gamma() ? values[i] : values[i] / 2;
            }
        }
        return sum;
    }

    /** {@code ln ½ / ln persistence}: the days after which half of a variance shock is left; infinite from 1 on. */
    public double halfLifeDays() {
        double persistence = persistence();
        if (persistence >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return persistence > 0 ? HALF / Math.log(persistence) : 0;
    }

    /**
     * The variance {@code E[σ²]} that forecasts tend to: {@code ω / (1 − persistence)} for GARCH; for EGARCH the
     * exponential of {@code ω / (1 − Σβ)} times the mean of the exponential of all past news. Infinite for a persistence
     * of 1, and for EGARCH with Student-t innovations.
     */
    public double unconditionalVariance() {
        if (persistence() >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return specification.variance().isLogarithmic()
                ? EgarchMoments.unconditionalVariance(this)
                : omega() / (1 - persistence());
    }

    /**
     * A filter that knows nothing of the returns yet.
     *
     * @param initialVariance b of {@link InitialVariance}, above 0
     */
    public GarchFilter filter(double initialVariance) {
        return new GarchFilter(this, initialVariance);
    }

    /**
     * The variance path: σ² of each observation and, last, of the day after them, so one value more than observations.
     * With {@link Mean#AR1} the first return is no observation.
     *
     * @param initialVariance b of {@link InitialVariance}, above 0
     */
    public double[] variances(double[] returns, double initialVariance) {
        GarchFilter filter = filter(initialVariance);
        int lost = specification.mean().lost();
        double[] variances = new double[returns.length - lost + 1];
        for (int t = 0; t < returns.length; t++) {
            if (t >= lost) {
                variances[t - lost] = filter.nextVariance();
            }
            filter.update(returns[t]);
        }
        variances[variances.length - 1] = filter.nextVariance();
        return variances;
    }

    /** The log-likelihood of returns in nats, with all its constants. */
    public double logLikelihood(double[] returns, double initialVariance) {
        return new GeneralLikelihood(specification, ReturnSample.of(specification.mean(), returns), initialVariance)
                .value(values);
    }

    /**
     * Returns that this model makes.
     *
     * @param days how many
     * @param seed the same seed gives the same returns
     */
    public SimulatedReturns simulate(int days, long seed) {
        return SimulatedReturns.of(this, days, seed);
    }

    /**
     * The news impact curve of Engle and Ng (1993) for a model whose longest lag is 1: σ² of the day after a shock e, on a
     * day whose variance was {@code variance}.
     */
    public double newsImpact(double shock, double variance) {
        double z = shock / Math.sqrt(variance);
        double square = shock * shock;
        return isLogarithmic()
                ? Math.exp(omega()
                        + alpha(1) * (Math.abs(z) - GarchFilter.MEAN_ABSOLUTE_NORMAL)
                        + gamma(1) * z
                        + beta(1) * Math.log(variance))
                : omega() + (alpha(1) + (shock < 0 ? gamma(1) : 0)) * square + beta(1) * variance;
    }

    double omega() {
        return values[layout.omega()];
    }

    double alpha(int lag) {
        return lag <= specification.variance().p() ? values[layout.alpha() + lag - 1] : 0;
    }

    double gamma(int lag) {
        return lag <= specification.variance().o() ? values[layout.gamma() + lag - 1] : 0;
    }

    double beta(int lag) {
        return lag <= specification.variance().q() ? values[layout.beta() + lag - 1] : 0;
    }

    /** Degrees of freedom; infinite for normal innovations. */
    double degreesOfFreedom() {
        return layout.nu() < layout.size() ? values[layout.nu()] : Double.POSITIVE_INFINITY;
    }

    /** The mean of a return after another. */
    double mean(double returnBefore) {
        return switch (specification.mean()) {
            case ZERO -> 0;
            case CONSTANT -> values[0];
            case AR1 -> values[0] + values[1] * returnBefore;
        };
    }

    boolean isLogarithmic() {
        return specification.variance().family() == Family.EGARCH;
    }

    double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GarchModel model
                && specification.equals(model.specification)
                && Arrays.equals(values, model.values);
    }

    @Override
    public int hashCode() {
        return 31 * specification.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return specification + " " + parameters();
    }
}
