package org.showdown.neural.training;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a network learns to make small, of a forecast volatility f and a target volatility σ, both annualised. It is computed from
 * {@code d = ln σ − ln f}, so that nothing overflows.
 */
public enum NetworkLoss {
    /** {@code σ²/f² − ln(σ²/f²) − 1 = e^2d − 2d − 1}; robust to noise in the target (Patton, 2011). */
    QLIKE {
        @Override
        NDArray of(NDArray logForecasts, NDArray logTargets) {
            NDArray twice = logTargets.sub(logForecasts).mul(2);
            return twice.exp().sub(twice).sub(1).mean();
        }
    },

    /** {@code (100σ − 100f)²}, in squared percentage points. */
    MSE {
        @Override
        NDArray of(NDArray logForecasts, NDArray logTargets) {
            return logTargets.exp().sub(logForecasts.exp()).mul(100).square().mean();
        }
    },

    /** {@code d²}. */
    LOG_MSE {
        @Override
        NDArray of(NDArray logForecasts, NDArray logTargets) {
            return logTargets.sub(logForecasts).square().mean();
        }
    };

    /** The mean over a batch. */
    abstract NDArray of(NDArray logForecasts, NDArray logTargets);

    /** As it stands in a recipe: {@code qlike}, {@code mse} or {@code log-mse}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The loss of an id. */
    public static NetworkLoss of(String id) {
        return Arrays.stream(values())
                .filter(loss -> loss.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a loss ("
                        + Arrays.stream(values()).map(NetworkLoss::id).collect(Collectors.joining(", ")) + "), found '"
                        + id + "'"));
    }
}
