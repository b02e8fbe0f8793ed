package org.showdown.platform.plot;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;

/**
 * The volatility index around one of its largest one-day rises, with the closing levels of 2 and 5 February 2018 to compare.
 *
 * @param jumps  the largest rises of the public days, at least a month apart, largest first
 * @param chosen the one that is shown
 * @param offset of the first day shown, in trading days from the jump
 * @param index  closing levels, percent a year
 */
record CrisisPlot(
        Shown shown,
        List<Jump> jumps,
        Jump chosen,
        int offset,
        List<LocalDate> days,
        List<@Nullable Double> index,
        Facts facts) {
    private static final int JUMPS = 8;
    private static final int MONTH = 21;
    private static final int DAYS_AFTER = 63;
    private static final double PERCENT = 100;

    /**
     * @param day          on which the index closed at {@code after}
     * @param before       closing level of the day before
     * @param rise         percent
     * @param halfWayDays  trading days until the index closed at or below the middle of the two levels; null where it did not on public days
     * @param halfWay      that middle
     * @param fiveDaysRise rise of the index over the five days before, percent: the sign that there was; null where the days are not known
     */
    record Jump(
            LocalDate day,
            double before,
            double after,
            @Nullable Double rise,
            @Nullable Integer halfWayDays,
            @Nullable Double halfWay,
            @Nullable Double fiveDaysRise) {}

    /** Closing levels of the VIX on 2 and 5 February 2018. */
    record Facts(LocalDate calmDay, double calm, LocalDate jumpDay, double jump) {
        private static final Facts OF_FEBRUARY_2018 =
                new Facts(LocalDate.of(2018, 2, 2), 17.31, LocalDate.of(2018, 2, 5), 37.32);
    }

    /** @param jump the day of one of the jumps; null for the largest */
    static CrisisPlot of(Course course, @Nullable String jump) {
        double[] vix = course.market().vix();
        List<LocalDate> days = course.market().days();
        List<Integer> places = largestRises(vix);
        if (places.isEmpty()) {
            throw new NotFoundException();
        }
        List<Jump> jumps = places.stream().map(place -> jump(vix, days, place)).toList();
        int at = jump == null || jump.isBlank()
                ? 0
                : IntStream.range(0, jumps.size())
                        .filter(i -> jumps.get(i).day().toString().equals(jump))
                        .findFirst()
                        .orElseThrow(() -> PlotCourse.refused(
                                "jump",
                                jump,
                                jumps.stream().map(one -> one.day().toString())));
        int place = places.get(at);
        int from = Math.max(0, place - MONTH);
        int to = Math.min(days.size() - 1, place + DAYS_AFTER);
        return new CrisisPlot(
                course.shown(null, days.get(from), days.get(to)),
                jumps,
                jumps.get(at),
                from - place,
                days.subList(from, to + 1),
                Numbers.of(java.util.Arrays.copyOfRange(vix, from, to + 1)),
                Facts.OF_FEBRUARY_2018);
    }

    /** The largest first; one that lies within a month of a larger one is the same crisis. */
    private static List<Integer> largestRises(double[] vix) {
        List<Integer> chosen = new ArrayList<>();
        IntStream.range(1, vix.length)
                .filter(day -> vix[day] > vix[day - 1])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer day) -> vix[day - 1] / vix[day]))
                .forEach(day -> {
                    if (chosen.size() < JUMPS && chosen.stream().allMatch(other -> Math.abs(other - day) >= MONTH)) {
                        chosen.add(day);
                    }
                });
        return chosen;
    }

    private static Jump jump(double[] vix, List<LocalDate> days, int place) {
        double before = vix[place - 1];
        double after = vix[place];
        double middle = (before + after) / 2;
        Integer halfWay = IntStream.range(place + 1, vix.length)
                .filter(day -> vix[day] <= middle)
                .mapToObj(day -> day - place)
                .findFirst()
                .orElse(null);
        return new Jump(
                days.get(place),
                Objects.requireNonNull(Numbers.of(before)),
                Objects.requireNonNull(Numbers.of(after)),
                Numbers.of(PERCENT * (after / before - 1)),
                halfWay,
                Numbers.of(middle),
                place > 5 ? Numbers.of(PERCENT * (before / vix[place - 6] - 1)) : null);
    }
}
