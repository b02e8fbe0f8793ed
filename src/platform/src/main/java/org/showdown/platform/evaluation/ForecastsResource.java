package org.showdown.platform.evaluation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.ForecastCsv;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.ForecastSeries.Run;
import org.showdown.platform.submission.Submission;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/** Forecasts on the public days, as data: for the plot and for a spreadsheet. Those on hidden days leave the platform nowhere. */
@Path("/")
@Authenticated
public class ForecastsResource {

    private final VisibleSubmissions visible;
    private final ComparableRuns runs;
    private final ResultStore results;
    private final Assignments assignments;
    private final Scoring scoring;

    ForecastsResource(
            VisibleSubmissions visible,
            ComparableRuns runs,
            ResultStore results,
            Assignments assignments,
            Scoring scoring) {
        this.visible = visible;
        this.runs = runs;
        this.results = results;
        this.assignments = assignments;
        this.scoring = scoring;
    }

    /**
     * The forecasts of one symbol and horizon beside their targets; without a symbol, of the first one.
     *
     * @param against key of the run drawn beside it; the usual one where none is given, none for {@code none}
     */
    @GET
    @Path("/api/submissions/{id}/forecasts")
    @Produces(MediaType.APPLICATION_JSON)
    public ForecastSeries series(
            @PathParam("id") UUID id,
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("horizon") @Nullable Integer horizon,
            @QueryParam("against") @Nullable String against) {
        Submission submission = visible(id);
        Assignment assignment = assignmentOf(submission);
        ForecastTable table = publicTable(id);
        String chosen = symbol == null ? table.symbols().getFirst() : symbol;
        int days = horizon == null ? table.horizons().getFirst() : horizon;
        if (!table.symbols().contains(chosen) || !table.horizons().contains(days)) {
            throw new BadRequestException(
                    "Symbols are " + table.symbols() + ", horizons are " + table.horizons() + ".");
        }
        ComparableRuns.Run shown = runs.of(submission).orElseThrow(NotFoundException::new);
        Comparisons others = visible.comparisons(submission, assignment);
        Optional<ComparableRuns.Run> other = others.find(against);
        return ForecastSeries.of(
                new Run(table, shown.model(), shown.label()),
                other.flatMap(run -> results.publicForecasts(run.submission())
                                .map(compared -> new Run(compared, run.model(), run.label())))
                        .orElse(null),
                scoring.publicMarket(assignment.settings()),
                assignment.settings().target(),
                assignment.settings().regimes(),
                chosen,
                days,
                other.map(ComparableRuns.Run::key).orElse(Comparisons.NONE),
                others.choices(other));
    }

    @GET
    @Path("/submissions/{id}/forecasts.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("id") UUID id) throws IOException {
        AssignmentSettings settings = assignmentOf(visible(id)).settings();
        MarketDataset market = scoring.publicMarket(settings);
        StringBuilder csv = new StringBuilder();
        ForecastCsv.write(publicTable(id), market, settings.target(), csv);
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"forecasts-" + id + ".csv\"")
                .build();
    }

    private Submission visible(UUID id) {
        return visible.find(id).orElseThrow(NotFoundException::new);
    }

    private Assignment assignmentOf(Submission submission) {
        return assignments.byId(submission.assignmentId()).orElseThrow(NotFoundException::new);
    }

    private ForecastTable publicTable(UUID id) {
        return results.publicForecasts(id).orElseThrow(NotFoundException::new);
    }
}
