package org.showdown.platform.plot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.market.MarketDataset;

/** The assignment whose days a plot shows, and those days: never one after its public board's last. */
@ApplicationScoped
class PlotCourse {
    /** How a lecture names the dataset's index, whatever its symbol is. */
    static final String INDEX = "index";

    private static final List<String> INDICES = List.of("SIMX", "SPY");

    private final Assignments assignments;
    private final PublicForecasts forecasts;
    private final MarketStore markets;

    PlotCourse(Assignments assignments, PublicForecasts forecasts, MarketStore markets) {
        this.assignments = assignments;
        this.forecasts = forecasts;
        this.markets = markets;
    }

    /**
     * Which data a plot shows; every answer has it.
     *
     * @param title     the dataset's
     * @param symbol    null for all of them
     * @param from      first day shown
     * @param to        last day shown
     */
    record Shown(String title, @Nullable String symbol, LocalDate from, LocalDate to, boolean simulated) {}

    /** An assignment with its public market. */
    record Course(Assignment assignment, DatasetInfo dataset, MarketDataset market) {

        Shown shown(@Nullable String symbol, LocalDate from, LocalDate to) {
            return new Shown(dataset.title(), symbol, from, to, dataset.simulated());
        }

        /** All that numbers of the market follow from: its content, the assignment's settings. */
        String stamp() {
            return dataset.sha256() + "/" + assignment.id() + "/" + assignment.revision();
        }

        /** The symbol that was asked for, by its own name or as the index; the index where none was. */
        String symbol(@Nullable String asked) {
            List<String> symbols = market.symbols();
            if (asked == null || asked.isBlank() || asked.equals(INDEX)) {
                return INDICES.stream().filter(symbols::contains).findFirst().orElse(symbols.getFirst());
            }
            if (!symbols.contains(asked)) {
                throw refused("symbol", asked, symbols.stream());
            }
            return asked;
        }
    }

    /** Of the assignment of this slug; of the one due first where none is named. */
    Course find(@Nullable String slug) {
        Assignment assignment = (slug == null || slug.isBlank()
                        ? assignments.all().stream().findFirst()
                        : assignments.bySlug(slug))
                .orElseThrow(NotFoundException::new);
        DatasetInfo dataset = markets.find(assignment.settings().dataset()).orElseThrow(NotFoundException::new);
        return new Course(assignment, dataset, forecasts.market(assignment.settings()));
    }

    /** What a wrong parameter is answered with. */
    static BadRequestException refused(String parameter, @Nullable String found, Stream<String> expected) {
        return refused("Expected " + parameter + " to be one of " + expected.toList() + ", found " + found + ".");
    }

    /** What a request that cannot be answered is told; the plot shows it. */
    static BadRequestException refused(String detail) {
        return new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem("This plot has no such data", Response.Status.BAD_REQUEST.getStatusCode(), detail))
                .build());
    }

    /** As RFC 9457 has it. */
    record Problem(String title, int status, String detail) {}
}
