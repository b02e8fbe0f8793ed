package org.showdown.platform.evidence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/** Scored submissions with forecasts that a test makes up, written as a worker leaves them behind, notice included. */
final class StoredForecasts {
    private final Database database;
    private final StatusFeed feed;
    private final Assignment assignment;
    private final MarketDataset market;

    StoredForecasts(Database database, StatusFeed feed, Assignment assignment, MarketDataset whole) {
        this.database = database;
        this.feed = feed;
        this.assignment = assignment;
        this.market = whole.select(assignment.settings().symbols());
    }

    /** Makes a forecast: annualised volatility. */
    @FunctionalInterface
    interface Model {
        double forecast(double today, int day, int symbol);
    }

    MarketDataset market(Board board) {
        return board == Board.HIDDEN
                ? market
                : market.until(assignment.settings().split().validationTo());
    }

    List<LocalDate> days(Board board) {
        AssignmentSettings.Split split = assignment.settings().split();
        LocalDate from = board == Board.PUBLIC ? split.validationFrom() : split.testFrom();
        LocalDate to = board == Board.PUBLIC ? split.validationTo() : split.testTo();
        return market.days().stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
    }

    ForecastTable table(Board board, Model model, int withoutLastDays) {
        List<LocalDate> days = days(board);
        days = days.subList(0, days.size() - withoutLastDays);
        List<String> symbols = market.symbols();
        double[] forecasts = new double[days.size() * symbols.size()];
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            double[] observed = assignment.settings().target().observed(market, symbols.get(symbol), 1);
            for (int day = 0; day < days.size(); day++) {
                double today = observed[market.indexOf(days.get(day)) - 1];
                forecasts[day * symbols.size() + symbol] =
                        model.forecast(Double.isNaN(today) ? 0.2 : today, day, symbol);
            }
        }
        return new ForecastTable(days, symbols, List.of(1), forecasts);
    }

    UUID submit(@Nullable UUID account, @Nullable String reference, Model model) {
        return submit(account, reference, model, 0);
    }

    UUID submit(@Nullable UUID account, @Nullable String reference, Model model, int withoutLastDays) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into submission (id, assignment_id, account_id, reference, entry, kind, file_name, size_bytes, sha256, attempt, status,
                       verdict, submitted_at, started_at, finished_at)
                values (?, ?, ?, ?, 'free', 'jar', 'x.jar', 1, ?,
                       (select coalesce(max(attempt), 0) + 1 from submission where account_id is not distinct from ?),
                       'scored', 'accepted', now(), now(), now())""", id, assignment.id(), account, reference, id.toString(), account);
        for (Board board : Board.values()) {
            ForecastTable table = table(board, model, withoutLastDays);
            database.update("""
                    insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                    values (?, ?, 'accepted', 'sha', 'scoring', 1, 1, 1, now())""", id, board.id());
            database.update(
                    "insert into forecast_table values (?, ?, ?, ?, ?, ?)",
                    id,
                    board.id(),
                    table.days().stream().map(Date::valueOf).toArray(Date[]::new),
                    table.symbols().toArray(String[]::new),
                    new Integer[] {1},
                    table.forecasts());
            Scores scores = scores(board, table);
            score(id, board, "", "all", scores.days(), scores.overall());
            scores.regimes().forEach((regime, part) -> score(id, board, "", regime.id(), part.days(), part.losses()));
            scores.perSymbol().forEach((symbol, losses) -> score(id, board, symbol, "all", scores.days(), losses));
        }
        feed.publish(StatusNotice.of(id, assignment.id(), SubmissionStatus.SCORED));
        return id;
    }

    private void score(UUID submission, Board board, String symbol, String regime, int days, LossSummary losses) {
        database.update(
                """
                insert into score (submission_id, board, horizon, symbol, regime, days, qlike, mse, log_mse)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?)""", submission, board.id(), symbol, regime, days, losses.qlike(), losses.mse(), losses.logMse());
    }

    Scores scores(Board board, ForecastTable table) {
        return Scorer.score(
                table,
                market(board),
                assignment.settings().target(),
                assignment.settings().regimes(),
                1);
    }
}
