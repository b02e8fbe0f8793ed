package org.showdown.platform.leaderboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a board can be sorted by. Missing values come last in either direction. */
public enum SortKey {
    QLIKE("QLIKE", row -> row.all().qlike()),
    MSE("MSE, pp²", row -> row.all().mse()),
    LOG_MSE("log-MSE", row -> row.all().logMse()),
    DIRECTION("Direction, %", row -> row.all().directionalAccuracy()),
    CALM_QLIKE("Calm QLIKE", row -> row.calm().qlike()),
    CALM_MSE("Calm MSE, pp²", row -> row.calm().mse()),
    CRISIS_QLIKE("Crisis QLIKE", row -> row.crisis().qlike()),
    CRISIS_MSE("Crisis MSE, pp²", row -> row.crisis().mse()),
    ATTEMPTS("Attempts", row -> row.ofHouse() ? Double.NaN : row.attempts()),
    TIME("Submitted", row -> row.submittedAt().toEpochMilli());

    private final String label;
    private final ToDoubleFunction<LeaderboardRow> value;

    SortKey(String label, ToDoubleFunction<LeaderboardRow> value) {
        this.label = label;
        this.value = value;
    }

    /** As in the address, for example {@code log-mse}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column's header, with its unit. */
    public String label() {
        return label;
    }

    /** Losses are best when small; only for directional accuracy is more better. */
    public boolean descendingFirst() {
        return this == DIRECTION || this == TIME;
    }

    /** An unknown or absent key is the board's own order: a shared link with a typing error still shows the board. */
    static SortKey find(@Nullable String id) {
        return Arrays.stream(values())
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElse(QLIKE);
    }

    double value(LeaderboardRow row) {
        return value.applyAsDouble(row);
    }

    Comparator<RankedRow> order(boolean descending) {
        Comparator<Double> numbers = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Double> missingLast =
                Comparator.comparing((Double v) -> v.isNaN()).thenComparing(numbers);
        return Comparator.comparing((RankedRow ranked) -> value(ranked.row()), missingLast)
                .thenComparing(ranked -> ranked.row().submittedAt())
                .thenComparing(ranked -> ranked.row().submission());
    }
}
