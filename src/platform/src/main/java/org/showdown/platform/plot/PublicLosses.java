package org.showdown.platform.plot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.walkforward.ForecastTable;

/** The losses of each public day, computed once for as long as neither the forecasts nor the market nor the settings change. */
@ApplicationScoped
public class PublicLosses {
    /** Of about 300 kB each: two years of 21 symbols. */
    private static final int KEPT = 100;

    private final PublicForecasts forecasts;
    private final Cache<List<?>, Optional<DailyLosses>> losses =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    PublicLosses(PublicForecasts forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * The losses at the assignment's first horizon; empty where the forecasts are not for its symbols and that horizon, as those made before
     * the assignment was changed.
     *
     * @param finished when the public run of the submission was over
     */
    public Optional<DailyLosses> of(Course course, UUID submission, Instant finished) {
        return losses.get(List.of(course.stamp(), submission, finished), key -> read(course, submission));
    }

    private Optional<DailyLosses> read(Course course, UUID submission) {
        int horizon = course.assignment().settings().horizons().getFirst();
        return forecasts
                .of(submission)
                .filter(table -> comparable(table, course, horizon))
                .map(table -> Scorer.dailyLosses(
                        table, course.market(), course.assignment().settings().target(), horizon));
    }

    private static boolean comparable(ForecastTable table, Course course, int horizon) {
        return table.symbols().equals(course.market().symbols())
                && table.horizons().contains(horizon)
                && !table.days().isEmpty()
                && !table.days().getLast().isAfter(course.market().days().getLast());
    }
}
