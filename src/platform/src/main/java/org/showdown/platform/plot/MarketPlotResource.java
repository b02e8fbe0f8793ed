package org.showdown.platform.plot;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.GarchEstimate;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.SimulatedAsset;

/** Plots of the market and of the classics: autocorrelations, estimators, GARCH and its kin, HAR, losses, a crisis. */
@Path("/api/plots")
@Authenticated
@Blocking
public class MarketPlotResource {
    private static final int MONTH = 21;
    private static final double USUAL_TARGET = 0.2;

    private final PlotCourse courses;
    private final PlotAnswers answers;
    private final GarchFits fits;

    MarketPlotResource(PlotCourse courses, PlotAnswers answers, GarchFits fits) {
        this.courses = courses;
        this.answers = answers;
        this.fits = fits;
    }

    /** Which days a plot is asked for; all are optional. */
    public static class Question {
        @QueryParam("assignment")
        @Nullable
        String assignment;

        @QueryParam("symbol")
        @Nullable
        String symbol;

        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;
    }

    @GET
    @Path("/acf")
    public Response autocorrelations(@BeanParam Question question, @Context Request request) {
        PlotSample sample = sample(question);
        return answers.answer(request, List.of("acf", sample.stamp()), () -> AcfPlot.of(sample));
    }

    @GET
    @Path("/estimators")
    public Response estimators(
            @BeanParam Question question, @QueryParam("window") @Nullable Integer window, @Context Request request) {
        PlotCourse.Course course = courses.find(question.assignment);
        // A line of twelve years does not tremble to the eye: the board's days are what is shown first.
        String begin = question.from == null
                ? course.assignment().settings().split().validationFrom().toString()
                : question.from;
        PlotSample sample = PlotSample.ofAny(course, question.symbol, begin, question.to);
        int days = window == null ? MONTH : window;
        if (days < 1 || days > EstimatorsPlot.LONGEST_WINDOW) {
            throw PlotCourse.refused(
                    "Expected a window from 1 to " + EstimatorsPlot.LONGEST_WINDOW + " days, found " + days + ".");
        }
        return answers.answer(
                request, List.of("estimators", sample.stamp(), days), () -> EstimatorsPlot.of(sample, days));
    }

    /** The public days of an asset of the study of estimators, written as the market's own are. */
    @GET
    @Path("/estimators/{asset}.csv")
    @Produces("text/csv")
    public Response asset(@PathParam("asset") String symbol, @QueryParam("assignment") @Nullable String assignment)
            throws IOException {
        SimulatedAsset asset = SimulatedAsset.find(symbol).orElseThrow(NotFoundException::new);
        StringBuilder csv = new StringBuilder();
        MarketCsv.writePrices(asset.market(courses.find(assignment).market().days()), csv);
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"" + asset.symbol() + ".csv\"")
                .build();
    }

    @GET
    @Path("/garch")
    public Response garch(@BeanParam Question question, @Context Request request) {
        PlotSample sample = sample(question);
        return answers.answer(
                request,
                List.of("garch", sample.stamp()),
                () -> GarchPlot.of(sample, fits.of(sample, VarianceModel.garch(1, 1))));
    }

    /** The same returns under parameters of the reader's own. */
    @GET
    @Path("/garch/path")
    public Response garchPath(
            @BeanParam Question question,
            @QueryParam("omega") @Nullable Double omega,
            @QueryParam("alpha") @Nullable Double alpha,
            @QueryParam("beta") @Nullable Double beta,
            @Context Request request) {
        PlotSample sample = sample(question);
        if (omega == null || alpha == null || beta == null) {
            throw PlotCourse.refused("Expected omega, alpha and beta.");
        }
        return answers.answer(request, List.of("garch/path", sample.stamp(), omega, alpha, beta), () -> {
            GarchEstimate fit = fits.of(sample, VarianceModel.garch(1, 1));
            try {
                return GarchPlot.path(sample, fit, omega, alpha, beta);
            } catch (IllegalArgumentException e) {
                throw PlotCourse.refused(String.valueOf(e.getMessage()));
            }
        });
    }

    @GET
    @Path("/egarch")
    public Response egarch(
            @BeanParam Question question, @QueryParam("gamma") @Nullable Double gamma, @Context Request request) {
        PlotSample sample = sample(question);
        if (gamma != null && !(Math.abs(gamma) <= EgarchPlot.LARGEST_GAMMA)) {
            throw PlotCourse.refused("Expected gamma from -" + EgarchPlot.LARGEST_GAMMA + " to "
                    + EgarchPlot.LARGEST_GAMMA + ", found " + gamma + ".");
        }
        return answers.answer(
                request, Arrays.asList("egarch", sample.stamp(), gamma), () -> EgarchPlot.of(sample, fits, gamma));
    }

    @GET
    @Path("/har")
    public Response har(@BeanParam Question question, @Context Request request) {
        PlotSample sample = sample(question);
        return answers.answer(
                request,
                List.of("har", sample.stamp()),
                () -> HarPlot.of(
                        sample, fits.of(sample, VarianceModel.garch(1, 1)).model()));
    }

    @GET
    @Path("/losses")
    public Response losses(@QueryParam("target") @Nullable Double target, @Context Request request) {
        double came = target == null ? USUAL_TARGET : target;
        if (!(came >= LossPlot.LOWEST_TARGET && came <= LossPlot.HIGHEST_TARGET)) {
            throw PlotCourse.refused("Expected a target from " + LossPlot.LOWEST_TARGET + " to "
                    + LossPlot.HIGHEST_TARGET + ", found " + came + ".");
        }
        return answers.answer(request, List.of("losses", came), () -> LossPlot.of(came));
    }

    @GET
    @Path("/crisis")
    public Response crisis(
            @QueryParam("assignment") @Nullable String assignment,
            @QueryParam("jump") @Nullable String jump,
            @Context Request request) {
        PlotCourse.Course course = courses.find(assignment);
        return answers.answer(
                request, Arrays.asList("crisis", course.stamp(), jump), () -> CrisisPlot.of(course, jump));
    }

    private PlotSample sample(Question question) {
        return PlotSample.of(courses.find(question.assignment), question.symbol, question.from, question.to);
    }
}
