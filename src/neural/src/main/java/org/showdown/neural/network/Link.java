package org.showdown.neural.network;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a network's score s becomes a volatility f, so that every forecast is positive. */
public enum Link {
    /** {@code f = e^s}: the score is a log-volatility. */
    EXP {
        @Override
        public double forecast(double score) {
            return Math.exp(score);
        }

        @Override
        public double score(double forecast) {
            return Math.log(forecast);
        }

        @Override
        public NDArray logForecast(NDArray scores) {
            return scores;
        }
    },

    /** {@code f = ln(1 + e^s)}: linear where the score is large. */
    SOFTPLUS {
        @Override
        public double forecast(double score) {
            return score > 30 ? score : Math.log1p(Math.exp(score));
        }

        @Override
        public double score(double forecast) {
            return forecast > 30 ? forecast : Math.log(Math.expm1(forecast));
        }

        @Override
        public NDArray logForecast(NDArray scores) {
            // max(s, 0) + ln(1 + e^−|s|), which does not overflow; never quite zero, as a logarithm follows.
            return scores.maximum(0)
                    .add(scores.abs().neg().exp().add(1).log())
                    .maximum(1e-12)
                    .log();
        }
    };

    /** The forecast of a score. */
    public abstract double forecast(double score);

    /** The score of a forecast, its inverse. */
    public abstract double score(double forecast);

    /** ln f of scores. */
    public abstract NDArray logForecast(NDArray scores);

    /** As it stands in a recipe. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The link of an id. */
    public static Link of(String id) {
        return Arrays.stream(values())
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected an output ("
                        + Arrays.stream(values()).map(Link::id).collect(Collectors.joining(", ")) + "), found '" + id
                        + "'"));
    }
}
