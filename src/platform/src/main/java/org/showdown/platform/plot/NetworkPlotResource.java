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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.SignedIn;
import org.showdown.platform.leaderboard.ScoredWindow;
import org.showdown.platform.leaderboard.ScoredWindows;
import org.showdown.platform.plot.HouseNetworks.HouseNetwork;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.platform.training.Study;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/** Plots of what networks do: gradients, cell, memory, inputs, attention. */
@Path("/api/plots")
@Authenticated
@Blocking
public class NetworkPlotResource {
    private static final String LSTM = "lstm";
    private static final String GRU = "gru";
    private static final String ATTENTION = "attention-lstm";

    private final PlotCourse courses;
    private final HouseNetworks networks;
    private final NetworkWindows windows;
    private final StudyResults studies;
    private final ScoredWindows scored;
    private final PlotAnswers answers;
    private final CurrentUser user;

    NetworkPlotResource(
            PlotCourse courses,
            HouseNetworks networks,
            NetworkWindows windows,
            StudyResults studies,
            ScoredWindows scored,
            PlotAnswers answers,
            CurrentUser user) {
        this.courses = courses;
        this.networks = networks;
        this.windows = windows;
        this.studies = studies;
        this.scored = scored;
        this.answers = answers;
        this.user = user;
    }

    @GET
    @Path("/gradients")
    public Response gradients(@QueryParam("assignment") @Nullable String slug, @Context Request request) {
        Course course = courses.find(slug);
        Optional<HouseNetwork> network = networks.find(LSTM);
        return answers.answer(
                request,
                List.of("gradients", course.stamp(), stamp(network)),
                () -> GradientPlot.of(
                        course,
                        boardDays(course),
                        network.map(HouseNetwork::title).orElse(null),
                        sample(course, network)));
    }

    /** What is left with an eigenvalue and a gate of the reader's own. */
    @GET
    @Path("/gradients/path")
    public Response gradientPath(
            @QueryParam("eigenvalue") @Nullable Double eigenvalue,
            @QueryParam("gate") @Nullable Double gate,
            @Context Request request) {
        double ofPlain = factor("eigenvalue", eigenvalue, GradientPlot.FIRST_EIGENVALUE);
        double ofDirect = factor("gate", gate, GradientPlot.FIRST_GATE);
        return answers.answer(
                request,
                List.of("gradients/path", ofPlain, ofDirect),
                () -> new GradientPlot.Decays(GradientPlot.Decay.of(ofPlain), GradientPlot.Decay.of(ofDirect)));
    }

    private static double factor(String name, @Nullable Double asked, double usual) {
        double factor = asked == null ? usual : asked;
        if (!(factor >= 0 && factor <= GradientPlot.LARGEST_FACTOR)) {
            throw PlotCourse.refused(
                    "Expected " + name + " from 0 to " + GradientPlot.LARGEST_FACTOR + ", found " + factor + ".");
        }
        return factor;
    }

    @GET
    @Path("/attention")
    public Response attention(@QueryParam("assignment") @Nullable String slug, @Context Request request) {
        Course course = courses.find(slug);
        Optional<HouseNetwork> network = networks.find(ATTENTION);
        StudyResults.Source source = source(Study.ATTENTION, course);
        return answers.answer(
                request,
                List.of("attention", course.stamp(), stamp(network), source.stamp()),
                () -> AttentionPlot.of(boardDays(course), studies.read(source), sample(course, network)));
    }

    @GET
    @Path("/memory")
    public Response memory(@QueryParam("assignment") @Nullable String slug, @Context Request request) {
        Course course = courses.find(slug);
        StudyResults.Source source = source(Study.MEMORY_CURVE, course);
        List<ScoredWindow> windowsOfClass = scored.of(
                course.assignment(), user.signedIn().map(SignedIn::accountId).orElse(null));
        return answers.answer(
                request,
                List.of("memory", course.stamp(), source.stamp(), windowsOfClass),
                () -> MemoryPlot.of(
                        source.id() == null ? null : boardDays(course),
                        studies.read(source),
                        ClassCurve.of(windowsOfClass)));
    }

    @GET
    @Path("/inputs")
    public Response inputs(@QueryParam("assignment") @Nullable String slug, @Context Request request) {
        Course course = courses.find(slug);
        StudyResults.Source source = source(Study.INPUTS, course);
        return answers.answer(
                request,
                List.of("inputs", course.stamp(), source.stamp()),
                () -> InputsPlot.of(source.id() == null ? null : boardDays(course), studies.read(source)));
    }

    /**
     * @param day   the last of the window; by default a few days after the symbol's largest move
     * @param layer from 1, the one that reads the features
     */
    @GET
    @Path("/cell")
    public Response cell(
            @QueryParam("assignment") @Nullable String slug,
            @QueryParam("symbol") @Nullable String asked,
            @QueryParam("day") @Nullable String day,
            @QueryParam("layer") @Nullable Integer layer,
            @Context Request request) {
        Course course = courses.find(slug);
        String symbol = course.symbol(asked);
        List<HouseNetwork> found = new ArrayList<>();
        for (String name : List.of(LSTM, GRU)) {
            networks.find(name).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            throw new NotFoundException("This installation has neither of the reference solutions lstm and gru.");
        }
        MarketDataset market = course.market();
        PriceSeries prices = market.series(symbol);
        int earliest = found.stream().mapToInt(windows::earliest).max().orElseThrow();
        List<Integer> notable = NotableDays.origins(prices, earliest);
        int origin =
                day == null || day.isBlank() ? NotableDays.largest(prices, notable) : market.lastIndexUntil(date(day));
        if (origin < earliest) {
            throw PlotCourse.refused("Expected a day from " + market.days().get(earliest) + " to "
                    + market.days().getLast() + ", found " + day + ".");
        }
        int shownLayer = layer == null ? 1 : Math.max(1, layer);
        return answers.answer(
                request,
                List.of(
                        "cell",
                        course.stamp(),
                        found.stream().map(HouseNetwork::sha256).toList(),
                        symbol,
                        origin,
                        shownLayer),
                () -> CellPlot.of(
                        course,
                        symbol,
                        origin,
                        earliest,
                        found.getFirst().file().network().sequenceLength(),
                        shownLayer,
                        notable.stream().map(market.days()::get).toList(),
                        found.stream()
                                .map(network -> new CellPlot.Run(
                                        network.name(),
                                        network.title(),
                                        windows.trace(course, network, symbol, origin)))
                                .toList()));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw PlotCourse.refused("Expected a day such as 2020-03-16, found " + day + ".");
        }
    }

    private StudyResults.Source source(Study study, Course course) {
        return studies.source(
                study, course.dataset().slug(), course.assignment().settings().zone());
    }

    private List<NetworkWindows.Sampled> sample(Course course, Optional<HouseNetwork> network) {
        return network.map(found -> windows.sample(course, found)).orElse(List.of());
    }

    private static String stamp(Optional<HouseNetwork> network) {
        return network.map(HouseNetwork::sha256).orElse("none");
    }

    private static Shown boardDays(Course course) {
        var split = course.assignment().settings().split();
        return course.shown(null, split.validationFrom(), course.market().days().getLast());
    }
}
