package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/** Forecasts on public days and the market they were made on, for rooms that compare models. There is no way to hidden ones from here. */
@ApplicationScoped
public class PublicForecasts {

    private final ResultStore results;
    private final Scoring scoring;
    private final Database database;

    PublicForecasts(ResultStore results, Scoring scoring, Database database) {
        this.results = results;
        this.scoring = scoring;
        this.database = database;
    }

    /** The assignment's symbols up to the last day of its public board. */
    public MarketDataset market(AssignmentSettings settings) {
        return scoring.publicMarket(settings);
    }

    /** Empty when the public board has not been run. */
    public Optional<ForecastTable> of(UUID submission) {
        return results.publicForecasts(submission);
    }

    /** When the public run of each submission of the house, and of one account, was over: its forecasts are the same until that changes. */
    public Map<UUID, Instant> finished(UUID assignment, @Nullable UUID account) {
        Map<UUID, Instant> finished = new HashMap<>();
        database.list(
                        """
                        select s.id, e.finished_at from submission s
                          join evaluation e on e.submission_id = s.id and e.board = 'public'
                         where s.assignment_id = ? and (s.reference is not null or s.account_id = ?)""",
                        row -> Map.entry(
                                row.getObject("id", UUID.class),
                                Objects.requireNonNull(Database.instant(row, "finished_at"))),
                        assignment,
                        account)
                .forEach(entry -> finished.put(entry.getKey(), entry.getValue()));
        return finished;
    }
}
