package org.showdown.platform.plot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.ReferenceSolution;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.walkforward.ForecastTable;

/** The models that a viewer may compare: the house's, and the viewer's own as they stand on the board. Classmates' forecasts are theirs. */
@ApplicationScoped
class ComparedModels {
    /** Of about 300 kB each: two years of 21 symbols. */
    private static final int KEPT = 100;

    private final Standings standings;
    private final PublicForecasts forecasts;
    private final ReferenceSolutions references;
    private final Cache<List<?>, Optional<DailyLosses>> losses =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ComparedModels(Standings standings, PublicForecasts forecasts, ShowdownSettings settings) {
        this.standings = standings;
        this.forecasts = forecasts;
        this.references = new ReferenceSolutions(settings.root().resolve("reference-solutions"));
    }

    /**
     * A model as plots name it.
     *
     * @param key   names it in addresses
     * @param model whose colour and mark it wears
     */
    record Name(String key, String model, String label) {}

    /**
     * A model and what stands on the board for it.
     *
     * @param finished when its public forecasts were made; null while there are none
     */
    record Model(
            Name name,
            Standings.Standing standing,
            @Nullable Instant finished) {}

    /**
     * All that a comparison follows from.
     *
     * @param rows how many stand on the board, classmates' included
     */
    record Models(Course course, List<Model> models, int rows) {

        /** Changes with every score and every set of forecasts. */
        List<?> stamp() {
            return List.of(course.stamp(), models.toString(), rows);
        }
    }

    /** As they stand now, by QLIKE. */
    Models of(Course course, Board board, @Nullable UUID account) {
        Assignment assignment = course.assignment();
        Standings.Compared compared = standings.comparable(assignment, board, account);
        Map<UUID, Instant> finished = forecasts.finished(assignment.id(), account);
        Map<String, String> titles = new LinkedHashMap<>();
        for (ReferenceSolution solution : references.all()) {
            titles.put(solution.name(), solution.title());
        }
        List<Model> models = new ArrayList<>();
        for (Standings.Standing standing : compared.comparable()) {
            models.add(new Model(name(standing, titles, assignment), standing, finished.get(standing.submission())));
        }
        return new Models(course, List.copyOf(models), compared.rows());
    }

    private static Name name(Standings.Standing standing, Map<String, String> titles, Assignment assignment) {
        String reference = standing.reference();
        if (reference != null) {
            return new Name(reference, reference, titles.getOrDefault(reference, reference));
        }
        String entry = standing.entry();
        return new Name(
                "mine-" + entry,
                "you",
                "You, " + assignment.settings().entries().getOrDefault(entry, entry));
    }

    /** The daily losses of those that have forecasts for the assignment's symbols and first horizon, by key. */
    SequencedMap<String, DailyLosses> losses(Models models) {
        SequencedMap<String, DailyLosses> byKey = new LinkedHashMap<>();
        for (Model model : models.models()) {
            Instant finished = model.finished();
            if (finished != null) {
                losses.get(
                                List.of(
                                        models.course().stamp(),
                                        model.standing().submission(),
                                        finished),
                                key -> read(models.course(), model.standing().submission()))
                        .ifPresent(daily -> byKey.put(model.name().key(), daily));
            }
        }
        return byKey;
    }

    private Optional<DailyLosses> read(Course course, UUID submission) {
        int horizon = course.assignment().settings().horizons().getFirst();
        // Forecasts made before the assignment's symbols or horizons were changed cannot be compared.
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
