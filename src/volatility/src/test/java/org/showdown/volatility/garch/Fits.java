package org.showdown.volatility.garch;

import static org.assertj.core.api.Assertions.assertThat;

/** Fits that a test counts on. */
final class Fits {
    static final GarchSpecification GARCH = GarchSpecification.of(VarianceModel.garch(1, 1));
    static final GarchSpecification GJR = GarchSpecification.of(VarianceModel.gjr(1, 1, 1));
    static final GarchSpecification EGARCH = GarchSpecification.of(VarianceModel.egarch(1, 1, 1));

    private Fits() {}

    static GarchEstimate converged(GarchSpecification specification, double[] returns) {
        GarchFit fit = specification.fit(returns);
        assertThat(fit).as(specification.toString()).isInstanceOf(GarchEstimate.class);
        return (GarchEstimate) fit;
    }
}
