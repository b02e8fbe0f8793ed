package org.showdown.platform.plot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The models that a viewer may compare: the house's, and the viewer's own as they stand on the board. Classmates' forecasts are theirs. */
@ApplicationScoped
public class ComparedModels {
    private final Standings standings;
    private final PublicForecasts forecasts;
    private final ReferenceSolutions references;
    private final PublicLosses losses;

    ComparedModels(Standings standings, PublicForecasts forecasts, PublicLosses losses, ShowdownSettings settings) {
        this.standings = standings;
        this.forecasts = forecasts;
        this.losses = losses;
        this.references = new ReferenceSolutions(settings.root().resolve("reference-solutions"));
    }

    /**
     * A model as plots name it.
     *
     * @param key   names it in addresses
     * @param model whose colour and mark it wears
     */
    public record Name(String key, String model, String label) {}

    /**
     * A model and what stands on the board for it.
     *
     * @param finished when its public forecasts were made; null while there are none
     */
    public record Model(
            Name name,
            Standings.Standing standing,
            @Nullable Instant finished) {}

    /**
     * All that a comparison follows from.
     *
     * @param rows how many stand on the board, classmates' included
     */
    public record Models(Course course, List<Model> models, int rows) {

        /** As they stand. */
        List<Name> names() {
            return models.stream().map(Model::name).toList();
        }

        /** Changes with every score and every set of forecasts. */
        List<?> stamp() {
            return List.of(course.stamp(), models.toString(), rows);
        }
    }

    /**
     * By QLIKE.
     *
     * @param live whether they are as they stand now, also while students see a frozen board
     */
    Models of(Course course, Board board, @Nullable UUID account, boolean live) {
        Assignment assignment = course.assignment();
        Standings.Compared compared = standings.comparable(assignment, board, account, live);
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
                losses.of(models.course(), model.standing().submission(), finished)
                        .ifPresent(daily -> byKey.put(model.name().key(), daily));
            }
        }
        return byKey;
    }
}
