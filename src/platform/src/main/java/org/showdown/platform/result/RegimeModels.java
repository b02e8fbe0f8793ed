package org.showdown.platform.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.BoardResult.HorizonScores;
import org.showdown.platform.evaluation.BoardResult.RegimeLosses;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.evaluation.ResultReader;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.plot.ComparedModels.Model;
import org.showdown.platform.plot.ComparedModels.Models;
import org.showdown.volatility.loss.LossSummary;

/** A submission among the reference solutions, with the losses that the public board has of each. */
@ApplicationScoped
class RegimeModels {

    private static final LossSummary MISSING = new LossSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final ResultReader results;

    RegimeModels(ResultReader results) {
        this.results = results;
    }

    /** Those whose losses are here, by QLIKE. */
    Models of(Subject subject, Optional<Run> other) {
        List<Model> models = Stream.concat(Stream.of(subject.run()), subject.runsWith(other).stream())
                .flatMap(run -> model(subject, run).stream())
                .sorted(Comparator.comparingDouble(
                        model -> model.standing().all().qlike()))
                .toList();
        return new Models(subject.course(), models, models.size());
    }

    private Optional<Model> model(Subject subject, Run run) {
        int horizon = subject.course().assignment().settings().horizons().getFirst();
        return results.find(run.submission(), Board.PUBLIC)
                .map(result -> result.horizons().get(horizon))
                .map(scores -> new Model(subject.name(run), standing(run, scores), run.finished()));
    }

    private static Standings.Standing standing(Run run, HorizonScores scores) {
        return new Standings.Standing(
                run.submission(),
                run.ofHouse() ? run.key() : null,
                "",
                scores.all(),
                losses(scores.calm()),
                losses(scores.crisis()));
    }

    private static LossSummary losses(@Nullable RegimeLosses losses) {
        return losses == null ? MISSING : losses.losses();
    }
}
