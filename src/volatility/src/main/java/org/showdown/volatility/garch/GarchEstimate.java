package org.showdown.volatility.garch;

import java.util.Arrays;

/**
 * A GARCH model at the maximum of its likelihood. What takes time to compute, as the variance path and standard errors, is
 * computed when it is asked for.
 */
public final class GarchEstimate implements GarchFit {
    private final GarchModel model;
    private final double logLikelihood;
    private final double initialVariance;
    private final double[] returns;
    private final int iterations;

    GarchEstimate(GarchModel model, double logLikelihood, double initialVariance, double[] returns, int iterations) {
        this.model = model;
        this.logLikelihood = logLikelihood;
        this.initialVariance = initialVariance;
        this.returns = returns;
        this.iterations = iterations;
    }

    /** The parameters. */
    public GarchModel model() {
        return model;
    }

    /** At the maximum, in nats. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** How many returns entered the likelihood: with {@link Mean#AR1} one less than there were. */
    public int observations() {
        return returns.length - model.specification().mean().lost();
    }

    /** Parameters that were free to choose: an IGARCH has one less than it names. */
    public int freeParameters() {
        int named = model.toArray().length;
        return model.specification().variance().family() == VarianceModel.Family.IGARCH ? named - 1 : named;
    }

    /** Akaike's criterion {@code 2k − 2ℓ} for k free parameters. */
    public double aic() {
        return 2 * freeParameters() - 2 * logLikelihood;
    }

    /** Schwarz's criterion {@code k ln n − 2ℓ}. */
    public double bic() {
        return freeParameters() * Math.log(observations()) - 2 * logLikelihood;
    }

    /** b: the variance that stood for the days before the first return. */
    public double initialVariance() {
        return initialVariance;
    }

    /** How many steps the search took. */
    public int iterations() {
        return iterations;
    }

    /** σ² of each observation, in the unit of the returns squared. */
    public double[] variances() {
        double[] path = model.variances(returns, initialVariance);
        return Arrays.copyOf(path, path.length - 1);
    }

    /** {@code z_t = e_t / σ_t} of each observation. */
    public double[] standardisedResiduals() {
        double[] z = ReturnSample.of(model.specification().mean(), returns).residuals(model.toArray());
        double[] variances = variances();
        Arrays.setAll(z, t -> z[t] / Math.sqrt(variances[t]));
        return z;
    }

    /** The state after the last return, to forecast from and to follow new returns with. */
    public GarchFilter filter() {
        GarchFilter filter = model.filter(initialVariance);
        for (double r : returns) {
            filter.update(r);
        }
        return filter;
    }

    /** Standard errors of the parameters. */
    public GarchErrors errors() {
        return GarchErrors.of(model, returns, initialVariance);
    }
}
