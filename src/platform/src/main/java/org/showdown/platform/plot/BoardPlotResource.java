package org.showdown.platform.plot;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.SignedIn;
import org.showdown.platform.plot.ComparedModels.Models;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;

/** Plots of the models on the board: showdown, difference, adaptation. */
@Path("/api/plots")
@Authenticated
@Blocking
public class BoardPlotResource {

    private final PlotCourse courses;
    private final ComparedModels compared;
    private final PlotAnswers answers;
    private final CurrentUser user;

    BoardPlotResource(PlotCourse courses, ComparedModels compared, PlotAnswers answers, CurrentUser user) {
        this.courses = courses;
        this.compared = compared;
        this.answers = answers;
        this.user = user;
    }

    @GET
    @Path("/showdown")
    public Response showdown(
            @QueryParam("assignment") @Nullable String slug,
            @QueryParam("board") @Nullable String boardId,
            @QueryParam("loss") @Nullable String lossId,
            @QueryParam("against") @Nullable String against,
            @Context Request request) {
        Course course = courses.find(slug);
        Loss loss = PlotParameters.loss(lossId);
        boolean hiddenOpen = user.isInstructor() || course.assignment().showsToStudents(Board.HIDDEN);
        List<String> boards = hiddenOpen ? List.of(Board.PUBLIC.id(), Board.HIDDEN.id()) : List.of(Board.PUBLIC.id());
        boolean hidden = Board.HIDDEN.id().equals(boardId);
        if (hidden && !hiddenOpen) {
            throw new NotFoundException();
        }
        Models models = models(course, hidden ? Board.HIDDEN : Board.PUBLIC);
        if (hidden) {
            return answers.answer(
                    request,
                    List.of("showdown", models.stamp(), loss, hidden),
                    () -> ShowdownPlot.ofHidden(models, loss, boards));
        }
        SequencedMap<String, DailyLosses> daily = compared.losses(models);
        Name other = daily.isEmpty() ? null : chosen("against", against, models, daily, "garch");
        return answers.answer(
                request,
                List.of("showdown", models.stamp(), loss, String.valueOf(other), boards),
                () -> ShowdownPlot.ofPublic(models, daily, loss, other == null ? null : other.key(), boards));
    }

    @GET
    @Path("/difference")
    public Response difference(
            @QueryParam("assignment") @Nullable String slug,
            @QueryParam("first") @Nullable String firstKey,
            @QueryParam("second") @Nullable String secondKey,
            @QueryParam("loss") @Nullable String lossId,
            @QueryParam("symbol") @Nullable String asked,
            @Context Request request) {
        Models models = models(courses.find(slug), Board.PUBLIC);
        SequencedMap<String, DailyLosses> daily = compared.losses(models);
        if (daily.isEmpty()) {
            throw new NotFoundException("No model has forecasts on the public board yet.");
        }
        Loss loss = PlotParameters.loss(lossId);
        Name first = chosen("first", firstKey, models, daily, "garch");
        Name second = chosen("second", secondKey, models, daily, "lstm");
        String symbol = models.course().symbolOrAll(asked);
        return answers.answer(
                request,
                List.of("difference", models.stamp(), loss, first, second, String.valueOf(symbol)),
                () -> DifferencePlot.of(
                        models.course(),
                        models.names().stream()
                                .filter(name -> daily.containsKey(name.key()))
                                .toList(),
                        daily,
                        first,
                        second,
                        loss,
                        symbol));
    }

    @GET
    @Path("/adaptation")
    public Response adaptation(
            @QueryParam("assignment") @Nullable String slug,
            @QueryParam("symbol") @Nullable String asked,
            @QueryParam("loss") @Nullable String lossId,
            @QueryParam("detector") @Nullable String detectorId,
            @QueryParam("direction") @Nullable String directionId,
            @Context Request request) {
        Models models = models(courses.find(slug), Board.PUBLIC);
        String symbol = models.course().symbol(asked);
        Loss loss = PlotParameters.loss(lossId);
        AdaptationPlot.Detector detector = PlotParameters.oneOf(
                "detector", detectorId, AdaptationPlot.Detector.values(), AdaptationPlot.Detector::id);
        AdaptationPlot.Way way =
                PlotParameters.oneOf("direction", directionId, AdaptationPlot.Way.values(), AdaptationPlot.Way::id);
        SequencedMap<String, DailyLosses> daily = compared.losses(models);
        return answers.answer(
                request,
                List.of("adaptation", models.stamp(), symbol, loss, detector, way),
                () -> AdaptationPlot.of(models.course(), models.names(), daily, symbol, loss, detector, way));
    }

    private Models models(Course course, Board board) {
        return compared.of(
                course, board, user.signedIn().map(SignedIn::accountId).orElse(null), user.isInstructor());
    }

    /** A model that has forecasts; where none is asked for, the usual one, or else the best. */
    private static Name chosen(
            String parameter,
            @Nullable String asked,
            Models models,
            SequencedMap<String, DailyLosses> daily,
            String usual) {
        boolean free = asked == null || asked.isBlank();
        String key =
                free ? (daily.containsKey(usual) ? usual : daily.firstEntry().getKey()) : asked;
        if (!daily.containsKey(key)) {
            throw PlotCourse.refused(parameter, asked, daily.keySet().stream());
        }
        return models.models().stream()
                .map(ComparedModels.Model::name)
                .filter(name -> name.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
