package org.showdown.platform.result;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.plot.AdaptationPlot;
import org.showdown.platform.plot.ComparedModels.Models;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.DifferencePlot;
import org.showdown.platform.plot.PlotAnswers;
import org.showdown.platform.plot.PlotParameters;
import org.showdown.platform.plot.ShowdownPlot;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/**
 * The numbers behind the plots of a submission's page, on public days. {@code against} names what it is held against: a reference solution, the
 * id of another submission that the viewer may see, or {@code none}; a stranger finds nothing here.
 */
@Path("/api/submissions/{id}/plots")
@Authenticated
@Blocking
public class AnalysisResource {

    private final Subjects subjects;
    private final Attempts attempts;
    private final RegimeModels regimes;
    private final PlotAnswers answers;

    AnalysisResource(Subjects subjects, Attempts attempts, RegimeModels regimes, PlotAnswers answers) {
        this.subjects = subjects;
        this.attempts = attempts;
        this.regimes = regimes;
        this.answers = answers;
    }

    @GET
    @Path("/loss-days")
    public Response lossDays(
            @PathParam("id") UUID id,
            @QueryParam("against") @Nullable String against,
            @QueryParam("loss") @Nullable String lossId,
            @QueryParam("symbol") @Nullable String asked,
            @Context Request request) {
        Subject subject = subjects.find(id);
        Optional<Run> other = subject.find(against);
        Loss loss = PlotParameters.loss(lossId);
        String symbol = subject.course().symbolOrAll(asked);
        return answers.answer(
                request,
                List.of("loss-days", subject.stamp(), other, loss, String.valueOf(symbol)),
                () -> LossDaysPlot.of(
                        subject.course(),
                        subject.names(other),
                        subjects.losses(subject, other.stream().toList()),
                        subject.name(),
                        other.map(subject::name).orElse(null),
                        loss,
                        symbol));
    }

    /**
     * @param firstKey  what is subtracted from; the usual comparison where none is given
     * @param secondKey what is subtracted; the submission itself where none is given
     */
    @GET
    @Path("/difference")
    public Response difference(
            @PathParam("id") UUID id,
            @QueryParam("first") @Nullable String firstKey,
            @QueryParam("second") @Nullable String secondKey,
            @QueryParam("loss") @Nullable String lossId,
            @QueryParam("symbol") @Nullable String asked,
            @Context Request request) {
        Subject subject = subjects.find(id);
        Run first = subject.find(firstKey).orElse(subject.run());
        Run second = secondKey == null || secondKey.isBlank()
                ? subject.run()
                : subject.find(secondKey).orElse(subject.run());
        Loss loss = PlotParameters.loss(lossId);
        String symbol = subject.course().symbolOrAll(asked);
        return answers.answer(
                request,
                List.of("difference", subject.stamp(), first, second, loss, String.valueOf(symbol)),
                () -> DifferencePlot.of(
                        subject.course(),
                        subject.names(Optional.of(first)),
                        subjects.losses(subject, List.of(first, second)),
                        subject.name(first),
                        subject.name(second),
                        loss,
                        symbol));
    }

    @GET
    @Path("/calibration")
    public Response calibration(
            @PathParam("id") UUID id, @QueryParam("symbol") @Nullable String asked, @Context Request request) {
        Subject subject = subjects.find(id);
        String symbol = subject.course().symbolOrAll(asked);
        return answers.answer(
                request,
                List.of("calibration", subject.stamp(), String.valueOf(symbol)),
                () -> CalibrationPlot.of(
                        subject.course(),
                        subject.name(),
                        subjects.losses(subject, List.of()).firstEntry().getValue(),
                        symbol));
    }

    /** Beside every reference solution; differences are to one of them. */
    @GET
    @Path("/regimes")
    public Response regimes(
            @PathParam("id") UUID id,
            @QueryParam("against") @Nullable String against,
            @QueryParam("loss") @Nullable String lossId,
            @Context Request request) {
        Subject subject = subjects.find(id);
        Optional<Run> other = subject.find(against);
        Loss loss = PlotParameters.loss(lossId);
        Models models = regimes.of(subject, other);
        return answers.answer(
                request,
                List.of("regimes", subject.stamp(), models.toString(), other, loss),
                () -> ShowdownPlot.ofPublic(
                        models,
                        subjects.lossesWhereComparable(subject, subject.runsWith(other)),
                        loss,
                        other.map(run -> subject.name(run).key()).orElse(null),
                        List.of("public")));
    }

    /** Beside every reference solution. */
    @GET
    @Path("/adaptation")
    public Response adaptation(
            @PathParam("id") UUID id,
            @QueryParam("against") @Nullable String against,
            @QueryParam("symbol") @Nullable String asked,
            @QueryParam("loss") @Nullable String lossId,
            @QueryParam("detector") @Nullable String detectorId,
            @QueryParam("direction") @Nullable String directionId,
            @Context Request request) {
        Subject subject = subjects.find(id);
        Optional<Run> other = subject.find(against);
        String symbol = subject.course().symbol(asked);
        Loss loss = PlotParameters.loss(lossId);
        AdaptationPlot.Detector detector = PlotParameters.oneOf(
                "detector", detectorId, AdaptationPlot.Detector.values(), AdaptationPlot.Detector::id);
        AdaptationPlot.Way way =
                PlotParameters.oneOf("direction", directionId, AdaptationPlot.Way.values(), AdaptationPlot.Way::id);
        return answers.answer(
                request, List.of("adaptation", subject.stamp(), other, symbol, loss, detector, way), () -> {
                    List<Run> others = subject.runsWith(other);
                    SequencedMap<String, DailyLosses> losses = subjects.lossesWhereComparable(subject, others);
                    List<Name> names = Stream.concat(Stream.of(subject.run()), others.stream())
                            .map(subject::name)
                            .toList();
                    return AdaptationPlot.of(subject.course(), names, losses, symbol, loss, detector, way);
                });
    }

    @GET
    @Path("/worst-days")
    public Response worstDays(
            @PathParam("id") UUID id, @QueryParam("against") @Nullable String against, @Context Request request) {
        Subject subject = subjects.find(id);
        Optional<Run> other = subject.find(against);
        return answers.answer(request, List.of("worst-days", subject.stamp(), other), () -> {
            SequencedMap<String, DailyLosses> losses =
                    subjects.losses(subject, other.stream().toList());
            Name name = other.map(subject::name).orElse(null);
            return WorstDaysPlot.of(
                    subject.course(),
                    subject.names(other),
                    subject.name(),
                    losses.firstEntry().getValue(),
                    name,
                    name == null ? null : losses.get(name.key()));
        });
    }

    @GET
    @Path("/attempts")
    public Response attempts(@PathParam("id") UUID id, @Context Request request) {
        AttemptsPlot history = attempts.of(subjects.find(id));
        return answers.answer(request, List.of("attempts", id, history), () -> history);
    }
}
