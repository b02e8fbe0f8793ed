package org.showdown.platform.leaderboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.Slice;

/** What a board can be sorted by. Missing values come last in either direction. */
public enum SortKey {
    /** The board's own order: by set, then by loss, then by time. */
    RANK,
    /** The measure that the view is read by. */
    LOSS,
    ALL,
    CALM,
    CRISIS,
    QLIKE,
    MSE,
    LOG_MSE,
    DIRECTION,
    ADAPTATION,
    FIT,
    PARAMETERS,
    ATTEMPTS,
    TIME;

    /** As in the address, for example {@code log-mse}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it orders by something that a lens shows, or that is nobody's column. */
    boolean isOf(Lens lens) {
        return switch (this) {
            case RANK, LOSS, ATTEMPTS, TIME -> true;
            case CALM, CRISIS -> lens != Lens.VALUE;
            case ALL, QLIKE, MSE, LOG_MSE, DIRECTION -> lens == Lens.LOSSES;
            case ADAPTATION -> lens == Lens.ADAPTATION;
            case FIT, PARAMETERS -> lens == Lens.VALUE;
        };
    }

    /** Whether the first click on the column puts large values in front. */
    boolean descendingFirst(Measure measure) {
        return switch (this) {
            case DIRECTION, TIME -> true;
            case LOSS, ALL, CALM, CRISIS -> measure.moreIsBetter();
            default -> false;
        };
    }

    /** An unknown or absent key is the board's own order: a shared link with a typing error still shows the board. */
    static SortKey find(@Nullable String id) {
        return Arrays.stream(values())
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElse(RANK);
    }

    private double value(RankedRow ranked, Measure measure, Slice slice) {
        LeaderboardRow row = ranked.row();
        return switch (this) {
            case RANK -> Double.NaN;
            case LOSS -> measure.of(row.losses(slice));
            case ALL -> measure.of(row.all());
            case CALM -> measure.of(row.calm());
            case CRISIS -> measure.of(row.crisis());
            case QLIKE -> row.losses(slice).qlike();
            case MSE -> row.losses(slice).mse();
            case LOG_MSE -> row.losses(slice).logMse();
            case DIRECTION -> row.losses(slice).directionalAccuracy();
            case ADAPTATION -> ranked.facts().adaptation();
            case FIT -> ranked.facts().fitSeconds();
            case PARAMETERS -> ranked.facts().parameters();
            case ATTEMPTS -> row.ofHouse() ? Double.NaN : row.attempts();
            case TIME -> row.submittedAt().toEpochMilli();
        };
    }

    /** An order of rows that stand in the board's own order already; equal values keep it. */
    Comparator<RankedRow> order(boolean descending, Measure measure, Slice slice) {
        if (this == RANK) {
            return descending
                    ? Comparator.comparing(RankedRow::place).reversed()
                    : Comparator.comparing(RankedRow::place);
        }
        Comparator<Double> numbers = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Double> missingLast =
                Comparator.comparing((Double value) -> value.isNaN()).thenComparing(numbers);
        return Comparator.comparing((RankedRow ranked) -> value(ranked, measure, slice), missingLast)
                .thenComparing(RankedRow::place);
    }
}
