package org.showdown.platform.plot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.Regime;

/** The assignment whose days a plot shows, and those days: never one after its public board's last. */
@ApplicationScoped
public class PlotCourse {
    /** How a lecture names the dataset's index, whatever its symbol is. */
    static final String INDEX = "index";

    private static final String ALL = "all";

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
    public record Shown(String title, @Nullable String symbol, LocalDate from, LocalDate to, boolean simulated) {}

    /** An assignment with its public market. */
    public record Course(Assignment assignment, DatasetInfo dataset, MarketDataset market) {

        public Shown shown(@Nullable String symbol, LocalDate from, LocalDate to) {
            return new Shown(dataset.title(), symbol, from, to, dataset.simulated());
        }

        /** The regime of each of these days. */
        public List<Optional<Regime>> regimes(List<LocalDate> days) {
            List<Optional<Regime>> ofMarket = assignment.settings().regimes().regimes(market);
            return days.stream().map(day -> ofMarket.get(market.indexOf(day))).toList();
        }

        /** The first horizon, trading days: how far forecasts look, whatever of the target's window is known already. */
        public int horizon() {
            return assignment.settings().horizons().getFirst();
        }

        /** The days that a target of the first horizon averages over: forecasts overlap by one less. */
        public int averagedDays() {
            return assignment.settings().target().averagedDays(horizon());
        }

        /** All that numbers of the market follow from: its content, the assignment's settings. */
        public String stamp() {
            return dataset.sha256() + "/" + assignment.id() + "/" + assignment.revision();
        }

        /** The symbol that was asked for, by its own name or as the index; the index where none was. */
        public String symbol(@Nullable String asked) {
            List<String> symbols = market.symbols();
            if (asked == null || asked.isBlank() || asked.equals(INDEX)) {
                return INDICES.stream().filter(symbols::contains).findFirst().orElse(symbols.getFirst());
            }
            if (!symbols.contains(asked)) {
                throw refused("symbol", asked, symbols.stream());
            }
            return asked;
        }

        /** The symbol that was asked for; null, which stands for all of them, where none was, or {@code all}. */
        public @Nullable String symbolOrAll(@Nullable String asked) {
            return asked == null || asked.isBlank() || asked.equals(ALL) ? null : symbol(asked);
        }
    }

    /** Of the assignment of this slug; of the one due first where none is named. */
    Course find(@Nullable String slug) {
        return of((slug == null || slug.isBlank() ? assignments.ofCourse() : assignments.bySlug(slug))
                .orElseThrow(NotFoundException::new));
    }

    /** The public market of an assignment. */
    public Course of(Assignment assignment) {
        DatasetInfo dataset = markets.find(assignment.settings().dataset()).orElseThrow(NotFoundException::new);
        return new Course(assignment, dataset, forecasts.market(assignment.settings()));
    }

    /** What a wrong parameter is answered with. */
    public static BadRequestException refused(String parameter, @Nullable String found, Stream<String> expected) {
        return refused("Expected " + parameter + " to be one of " + expected.toList() + ", found " + found + ".");
    }

    /** What a request that cannot be answered is told; the plot shows it. */
    public static BadRequestException refused(String detail) {
        return new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem("This plot has no such data", Response.Status.BAD_REQUEST.getStatusCode(), detail))
                .build());
    }

    /** The reason that a refusal gives, for a page that can show it. */
    public static String detail(BadRequestException refused) {
        return refused.getResponse().getEntity() instanceof Problem problem
                ? problem.detail()
                : "The request was refused.";
    }

    /** As RFC 9457 has it. */
    public record Problem(String title, int status, String detail) {}
}
