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
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.ForecastSeries.Run;
import org.showdown.platform.evaluation.ResultPages.Viewer;
import org.showdown.platform.identity.CurrentUser;
import org.showdown.platform.identity.SignedIn;
import org.showdown.platform.submission.Submission;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/** Forecasts on the public days, as data: for the plot and for a spreadsheet. Those on hidden days leave the platform nowhere. */
@Path("/")
@Authenticated
public class ForecastsResource {

    /** The reference solution drawn beside every submission: simple, and hard to beat. */
    private static final String COMPARISON = "har";

    private final ResultPages pages;
    private final ResultStore results;
    private final Assignments assignments;
    private final Scoring scoring;
    private final CurrentUser user;

    ForecastsResource(
            ResultPages pages, ResultStore results, Assignments assignments, Scoring scoring, CurrentUser user) {
        this.pages = pages;
        this.results = results;
        this.assignments = assignments;
        this.scoring = scoring;
        this.user = user;
    }

    /** The forecasts of one symbol and horizon beside their targets; without a symbol, of the first one. */
    @GET
    @Path("/api/submissions/{id}/forecasts")
    @Produces(MediaType.APPLICATION_JSON)
    public ForecastSeries series(
            @PathParam("id") UUID id,
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("horizon") @Nullable Integer horizon) {
        Submission submission = visible(id);
        AssignmentSettings settings = settingsOf(submission);
        ForecastTable table = publicTable(id);
        String chosen = symbol == null ? table.symbols().getFirst() : symbol;
        int days = horizon == null ? table.horizons().getFirst() : horizon;
        if (!table.symbols().contains(chosen) || !table.horizons().contains(days)) {
            throw new BadRequestException(
                    "Symbols are " + table.symbols() + ", horizons are " + table.horizons() + ".");
        }
        return ForecastSeries.of(
                run(submission, table),
                comparison(submission).orElse(null),
                scoring.publicMarket(settings),
                settings.target(),
                settings.regimes(),
                chosen,
                days);
    }

    private static Run run(Submission submission, ForecastTable table) {
        String reference = submission.reference();
        return reference == null
                ? new Run(table, "you", "Attempt " + submission.attempt())
                : new Run(table, reference, reference);
    }

    /** The reference that everybody may look at, unless it is what is shown already. */
    private Optional<Run> comparison(Submission shown) {
        return results.latestReference(shown.assignmentId(), COMPARISON)
                .filter(reference -> !COMPARISON.equals(shown.reference()))
                .flatMap(results::publicForecasts)
                .map(table -> new Run(table, COMPARISON, "Reference " + COMPARISON));
    }

    @GET
    @Path("/submissions/{id}/forecasts.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("id") UUID id) throws IOException {
        AssignmentSettings settings = settingsOf(visible(id));
        MarketDataset market = scoring.publicMarket(settings);
        StringBuilder csv = new StringBuilder();
        ForecastCsv.write(publicTable(id), market, settings.target(), csv);
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"forecasts-" + id + ".csv\"")
                .build();
    }

    private Submission visible(UUID id) {
        Viewer viewer = new Viewer(user.signedIn().map(SignedIn::accountId).orElse(null), user.isInstructor());
        return pages.visible(id, viewer).orElseThrow(NotFoundException::new);
    }

    private AssignmentSettings settingsOf(Submission submission) {
        return assignments
                .byId(submission.assignmentId())
                .orElseThrow(NotFoundException::new)
                .settings();
    }

    private ForecastTable publicTable(UUID id) {
        return results.publicForecasts(id).orElseThrow(NotFoundException::new);
    }
}
