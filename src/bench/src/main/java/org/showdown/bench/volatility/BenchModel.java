package org.showdown.bench.volatility;

import java.util.Locale;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;

/** The GARCH models that are timed, each on returns of its own, in percent, like those of a stock index. */
public enum BenchModel {
    /** GARCH(1,1): μ, ω, α, β. */
    GARCH(VarianceModel.garch(1, 1), 0.05, 0.03, 0.10, 0.87),
    /** GJR-GARCH(1,1): μ, ω, α, γ, β. */
    GJR(VarianceModel.gjr(1, 1, 1), 0.03, 0.03, 0.03, 0.14, 0.87),
    /** EGARCH(1,1): μ, ω, α, γ, β. */
    EGARCH(VarianceModel.egarch(1, 1, 1), 0.03, 0, 0.16, -0.14, 0.96);

    private static final long SEED = 20_260_101;

    private final GarchModel model;

    BenchModel(VarianceModel variance, double... parameters) {
        model = GarchModel.of(GarchSpecification.of(variance), parameters);
    }

    /** The model at its true parameters. */
    public GarchModel model() {
        return model;
    }

    /** What is fitted: constant mean, normal innovations, backcast. */
    public GarchSpecification specification() {
        return model.specification();
    }

    /** The same returns in every run. */
    public double[] returns(int observations) {
        return model.simulate(observations, SEED).returns();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
