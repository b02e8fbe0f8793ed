package org.showdown.volatility.garch;

import java.util.Arrays;

/**
 * The state of a GARCH model after some returns: knows tomorrow's variance, takes tomorrow's return, and so on, one day at
 * a time. Units are those of the model's returns. Not for use by several threads.
 */
public final class GarchFilter {
    static final double MEAN_ABSOLUTE_NORMAL = Math.sqrt(2 / Math.PI);

    private final GarchModel model;
    private final int lags;
    private final boolean logarithmic;

    // Newest first: the size of the shocks (e² or |z| − √(2/π)), their sign (e² 1{e<0} or z), and σ² or ln σ².
    private final double[] size;
    private final double[] sign;
    private final double[] level;
    private double lastReturn = Double.NaN;
    private double next;

    GarchFilter(GarchModel model, double initialVariance) {
        if (!(initialVariance > 0) || !Double.isFinite(initialVariance)) {
            throw new IllegalArgumentException("an initial variance above zero expected, found " + initialVariance);
        }
        this.model = model;
        this.lags = model.specification().variance().lags();
        this.logarithmic = model.isLogarithmic();
        this.size = new double[lags];
        this.sign = new double[lags];
        this.level = new double[lags];
        if (!logarithmic) {
            Arrays.fill(size, initialVariance);
            Arrays.fill(sign, initialVariance / 2);
        }
        Arrays.fill(level, logarithmic ? Math.log(initialVariance) : initialVariance);
        next = recursion(1);
    }

    private GarchFilter(GarchFilter other) {
        this.model = other.model;
        this.lags = other.lags;
        this.logarithmic = other.logarithmic;
        this.size = other.size.clone();
        this.sign = other.sign.clone();
        this.level = other.level.clone();
        this.lastReturn = other.lastReturn;
        this.next = other.next;
    }

    /** A second filter in the same state. */
    public GarchFilter copy() {
        return new GarchFilter(this);
    }

    /** The model that it follows. */
    public GarchModel model() {
        return model;
    }

    /** σ² of the next day. */
    public double nextVariance() {
        return logarithmic ? Math.exp(next) : next;
    }

    /** The mean of the next return; NaN before the first return of an AR(1). */
    public double nextMean() {
        return model.mean(lastReturn);
    }

    /** Takes the next return. The first one of an AR(1) is only remembered. */
    public void update(double nextReturn) {
        double mean = nextMean();
        lastReturn = nextReturn;
        if (!Double.isNaN(mean)) {
            shock(nextReturn - mean);
        }
    }

    /** Takes the next residual e. */
    void shock(double residual) {
        System.arraycopy(size, 0, size, 1, lags - 1);
        System.arraycopy(sign, 0, sign, 1, lags - 1);
        System.arraycopy(level, 0, level, 1, lags - 1);
        if (logarithmic) {
            double z = residual * Math.exp(-next / 2);
            size[0] = Math.abs(z) - MEAN_ABSOLUTE_NORMAL;
            sign[0] = z;
        } else {
            size[0] = residual * residual;
            sign[0] = residual < 0 ? size[0] : 0;
        }
        level[0] = next;
        next = recursion(1);
    }

    /**
     * The expected variances {@code E[σ²_{t+1}] … E[σ²_{t+h}]} of the coming days, in closed form: for GARCH by its own
     * recursion with {@code E[e²] = σ²} and {@code E[e² 1{e<0}] = σ²/2}; for EGARCH as
     * {@code exp(D_k) Π_n E[exp(A_n (|z| − √(2/π)) + G_n z)]}, where D_k is ln σ² without future news and A, G are its
     * responses to them (Nelson, 1991, theorem A1.2).
     *
     * @param days h, at least 1
     * @throws UnsupportedOperationException for EGARCH with Student-t innovations beyond one day: the expectation is
     *     infinite; {@link #scenarios} has medians
     */
    public double[] varianceForecasts(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("at least one day to forecast expected, found " + days);
        }
        double[] path = new double[days];
        for (int k = 1; k <= days; k++) {
            path[k - 1] = k == 1 ? next : recursion(k, path);
        }
        if (logarithmic) {
            double[] factors = EgarchMoments.newsFactors(model, days);
            for (int k = 0; k < days; k++) {
                path[k] = Math.exp(path[k] + factors[k]);
            }
        }
        return path;
    }

    /** The mean of {@link #varianceForecasts}: the expected mean daily variance of the coming h days. */
    public double meanVariance(int days) {
        return Arrays.stream(varianceForecasts(days)).average().orElseThrow();
    }

    /**
     * Simulated variances of the coming days.
     *
     * @param days how many
     * @param paths how many futures
     * @param seed the same seed gives the same futures
     */
    public VarianceScenarios scenarios(int days, int paths, long seed) {
        return VarianceScenarios.of(this, days, paths, seed);
    }

    private double recursion(int day) {
        return recursion(day, new double[0]);
    }

    /** σ² or ln σ² of a coming day, from the days before it on its path; unknown shocks have their expected size. */
    private double recursion(int day, double[] path) {
        double sum = model.omega();
        for (int lag = 1; lag <= lags; lag++) {
            int back = lag - day; // 0 is today; below, the day lies ahead
            double before = back >= 0 ? level[back] : path[-back - 1];
            double expectedSize = logarithmic ? 0 : before;
            double expectedSign = logarithmic ? 0 : before / 2;
            sum += model.alpha(lag) * (back >= 0 ? size[back] : expectedSize)
                    + model.gamma(lag) * (back >= 0 ? sign[back] : expectedSign)
                    + model.beta(lag) * before;
        }
        return sum;
    }
}
