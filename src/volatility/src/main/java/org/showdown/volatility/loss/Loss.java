package org.showdown.volatility.loss;

/**
 * The loss of one forecast f against its target σ, both annualised volatilities (decimal, above zero). Smaller is better;
 * zero means f = σ.
 */
public enum Loss {
    /**
     * {@code σ²/f² − ln(σ²/f²) − 1}, without a unit. Depends on the ratio only, so calm and wild days weigh alike, and
     * punishes a forecast that is too low more than one that is too high. Ranks models the same whether the target
     * is the true variance or an unbiased estimate of it (Patton 2011).
     */
    QLIKE("qlike") {
        @Override
        public double of(double forecast, double target) {
            double ratio = target / forecast;
            double squared = ratio * ratio;
            return squared - Math.log(squared) - 1;
        }
    },

    /** {@code (100σ − 100f)²} in squared percentage points of annualised volatility. */
    MSE("mse") {
        @Override
        public double of(double forecast, double target) {
            double points = 100 * target - 100 * forecast;
            return points * points;
        }
    },

    /** {@code (ln f − ln σ)²}, without a unit. */
    LOG_MSE("logMse") {
        @Override
        public double of(double forecast, double target) {
            double difference = Math.log(forecast) - Math.log(target);
            return difference * difference;
        }
    };

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /** The name in JSON: {@code qlike}, {@code mse}, {@code logMse}. */
    public String id() {
        return id;
    }

    /** The loss of a forecast against its target. */
    public abstract double of(double forecast, double target);
}
