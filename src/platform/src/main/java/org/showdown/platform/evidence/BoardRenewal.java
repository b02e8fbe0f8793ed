package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.Scoring;
import org.showdown.platform.evidence.Contest.Entrant;
import org.showdown.platform.evidence.ForecastReader.Frame;
import org.showdown.platform.submission.Digests;
import org.showdown.volatility.market.MarketDataset;

/** Computes a board's evidence anew when its rows, their forecasts, the market or the settings are others than before. */
@ApplicationScoped
class BoardRenewal {
    private static final Logger LOG = Logger.getLogger(BoardRenewal.class);

    /** Of the methods: another number, and everything is computed anew. */
    private static final int METHODS = 3;

    private final StandingRows standing;
    private final ForecastReader forecasts;
    private final EvidenceStore store;
    private final Scoring scoring;
    private final Clock clock;

    BoardRenewal(StandingRows standing, ForecastReader forecasts, EvidenceStore store, Scoring scoring, Clock clock) {
        this.standing = standing;
        this.forecasts = forecasts;
        this.store = store;
        this.scoring = scoring;
        this.clock = clock;
    }

    void renew(Assignment assignment, Board board) {
        Instant begun = clock.instant();
        List<Entrant> rows = forecasts.entrants(standing.standing(assignment, board), board);
        if (rows.isEmpty()) {
            store.remove(assignment.id(), board);
            return;
        }
        MarketDataset market = scoring.market(assignment.settings(), board);
        String fingerprint = fingerprint(assignment, market, rows);
        if (store.isOf(assignment.id(), board, fingerprint)) {
            return;
        }
        List<Entrant> alike = Contest.ofOneShape(onMarket(rows, market, board));
        if (alike.isEmpty()) {
            store.remove(assignment.id(), board);
            return;
        }
        Optional<Frame> frame = forecasts.frame(alike.getFirst().id(), board);
        if (frame.isEmpty()) {
            return;
        }
        Frame common = frame.get();
        Contest contest =
                new Contest(assignment, board, market, alike, common.days(), common.symbols(), common.horizons());
        store.write(contest, fingerprint, new BoardNumbers(contest, forecasts).compute(), clock.instant());
        LOG.infof(
                "Renewed the evidence of %s, %s board: %d rows in %d ms",
                assignment.slug(),
                board.id(),
                contest.rows().size(),
                Duration.between(begun, clock.instant()).toMillis());
    }

    /** Without the rows for days or symbols that the market has no longer: they have no truth to be held against until they are evaluated again. */
    private List<Entrant> onMarket(List<Entrant> rows, MarketDataset market, Board board) {
        Set<LocalDate> days = Set.copyOf(market.days());
        Set<String> symbols = Set.copyOf(market.symbols());
        Map<String, Boolean> fits = new HashMap<>();
        return rows.stream()
                .filter(row -> fits.computeIfAbsent(
                        row.shape(),
                        shape -> forecasts
                                .frame(row.id(), board)
                                .filter(frame -> days.containsAll(frame.days()) && symbols.containsAll(frame.symbols()))
                                .isPresent()))
                .toList();
    }

    private static String fingerprint(Assignment assignment, MarketDataset market, List<Entrant> rows) {
        String inputs = METHODS + " " + Scoring.fingerprint(assignment.settings(), market) + " "
                + assignment.settings().horizons() + " "
                + rows.stream()
                        .map(row -> row.id() + " " + row.shape() + " " + row.finishedAt())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return Digests.sha256(inputs.getBytes(StandardCharsets.UTF_8));
    }
}
