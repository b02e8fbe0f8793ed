package org.showdown.volatility.har;

import java.util.List;
import java.util.SequencedMap;
import org.showdown.volatility.regression.LinearFit;
import org.showdown.volatility.regression.NeweyWest;

/** What came of fitting a HAR. */
public sealed interface HarFit {

    /**
     * The fit.
     *
     * @throws IllegalArgumentException with the reason if there is none
     */
    default Estimated orElseThrow() {
        return switch (this) {
            case Estimated estimated -> estimated;
            case Failed failed -> throw new IllegalArgumentException(failed.reason());
        };
    }

    /**
     * The model, and how well it fits. Maps have the names and the order of {@link HarModel#coefficients}.
     *
     * @param model the coefficients
     * @param regression residuals, R², likelihood and information criteria, all of the target in the model's form
     */
    record Estimated(HarModel model, LinearFit regression) implements HarFit {

        /**
         * The classic standard errors, which take the errors as independent and of one variance; of a horizon of several
         * days they are too small, since its targets overlap.
         */
        public SequencedMap<String, Double> standardErrors() {
            return HarModel.named(names(), regression.standardErrors());
        }

        /** The standard errors of Newey and West with the lags of {@link NeweyWest#forOverlap}. */
        public SequencedMap<String, Double> neweyWestErrors() {
            return neweyWestErrors(NeweyWest.forOverlap(
                    regression.observations(), model.specification().horizonDays()));
        }

        /** The standard errors of Newey and West. */
        public SequencedMap<String, Double> neweyWestErrors(NeweyWest covariance) {
            return HarModel.named(names(), covariance.standardErrors(regression));
        }

        /**
         * The mean variance of the days fitted to over the mean of their forecasts of variance. Errors that are not normal or
         * not of one variance take it away from one; a forecast times this ratio has the right mean in the sample (the
         * idea of Duan's 1983 smearing).
         */
        public double varianceRatio() {
            double[] fitted = regression.fitted();
            double[] residuals = regression.residuals();
            double actual = 0;
            double forecast = 0;
            for (int row = 0; row < fitted.length; row++) {
                actual += model.backTransformed(fitted[row] + residuals[row], 0).variance();
                forecast += model.backTransformed(Math.max(fitted[row], model.floor()), model.residualVariance())
                        .variance();
            }
            return actual / forecast;
        }

        private List<String> names() {
            return List.copyOf(model.coefficients().keySet());
        }
    }

    /**
     * There is no fit, and no number to use in its place.
     *
     * @param reason what was expected and what was found
     */
    record Failed(String reason) implements HarFit {}
}
