package org.showdown.platform.leaderboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.page.Show;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.LossSummary;

/** What a board is read by: one of the three losses, of which less is better, or the share of right directions, of which more is. */
public enum Measure {
    QLIKE("QLIKE", "QLIKE", Loss.QLIKE, LossSummary::qlike),
    MSE("MSE", "MSE, pp²", Loss.MSE, LossSummary::mse),
    LOG_MSE("log-MSE", "log-MSE", Loss.LOG_MSE, LossSummary::logMse),
    DIRECTION("Direction", "Direction, %", null, LossSummary::directionalAccuracy);

    private final String title;
    private final String label;
    private final @Nullable Loss loss;
    private final ToDoubleFunction<LossSummary> value;

    Measure(String title, String label, @Nullable Loss loss, ToDoubleFunction<LossSummary> value) {
        this.title = title;
        this.label = label;
        this.loss = loss;
        this.value = value;
    }

    /** As in the address, for example {@code log-mse}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** A column's header, with its unit. */
    public String label() {
        return label;
    }

    /** The loss that evidence is computed for; empty for directional accuracy, which is no mean of daily losses. */
    Optional<Loss> loss() {
        return Optional.ofNullable(loss);
    }

    boolean moreIsBetter() {
        return loss == null;
    }

    double of(LossSummary summary) {
        return value.applyAsDouble(summary);
    }

    /** A value as pages write it, a dash for a missing one. */
    public String text(double value) {
        return switch (this) {
            case QLIKE, LOG_MSE -> Show.qlike(value);
            case MSE -> Show.mse(value);
            case DIRECTION -> Show.percent(value);
        };
    }

    /** An unknown or absent id is QLIKE. */
    static Measure find(@Nullable String id) {
        return Arrays.stream(values())
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElse(QLIKE);
    }
}
