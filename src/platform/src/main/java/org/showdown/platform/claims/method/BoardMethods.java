package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

/** Models against each other: the reference solutions' results on the board, as the platform has stored them. */
final class BoardMethods {
    private static final List<String> NETWORKS = List.of("lstm", "gru", "attention-lstm");
    private static final double PERCENT = 100;

    private BoardMethods() {}

    static List<Method> all() {
        return List.of(
                records("harness-comparison", "model against loss horizon? regime? board?", BoardMethods::comparison),
                records("harness-value", "models loss board?", BoardMethods::values),
                records(
                        "regime-gap",
                        "model against loss board?",
                        (a, s) -> Reading.of(gain(a, s, "crisis", 1) - gain(a, s, "calm", 1))),
                records("loss-concentration", "model loss share", BoardMethods::concentration));
    }

    private static Method records(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.NONE, Source.RECORDS, parameters, measure);
    }

    private static Reading comparison(Arguments arguments, Surroundings surroundings) {
        int horizon = arguments.has("horizon") ? arguments.count("horizon") : 1;
        String regime = arguments.has("regime") ? arguments.word("regime", "all", "calm", "crisis") : "all";
        return Reading.of(gain(arguments, surroundings, regime, horizon));
    }

    private static double gain(Arguments arguments, Surroundings surroundings, String regime, int horizon) {
        double model = loss(arguments, surroundings, arguments.text("model"), regime, horizon);
        double against = loss(arguments, surroundings, arguments.text("against"), regime, horizon);
        return PERCENT * (1 - model / against);
    }

    private static Reading values(Arguments arguments, Surroundings surroundings) {
        double[] losses = arguments.list("models").stream()
                .mapToDouble(model -> loss(arguments, surroundings, model, "all", 1))
                .toArray();
        double unit = arguments.text("loss").equals("directionalAccuracy") ? PERCENT : 1;
        return new Reading(unit * StatUtils.min(losses), unit * StatUtils.max(losses));
    }

    /** A board that may be shown. */
    private static Board board(Arguments arguments, Surroundings surroundings) {
        boolean test = arguments.has("board")
                && arguments.word("board", "validation", "test").equals("test");
        Board board = test ? Board.HIDDEN : Board.PUBLIC;
        if (!surroundings.records().mayShow(board)) {
            throw new NotMeasuredException(
                    test ? "The hidden board has not been released." : "No assignment has a board yet.");
        }
        return board;
    }

    private static double loss(
            Arguments arguments, Surroundings surroundings, String model, String regime, int horizon) {
        Board board = board(arguments, surroundings);
        String loss = switch (arguments.word("loss", "qlike", "mse", "log-mse", "logMse", "directionalAccuracy")) {
            case "log-mse" -> "logMse";
            case String other -> other;
        };
        if (model.equals("best-network")) {
            return NETWORKS.stream()
                    .map(each -> surroundings.records().loss(each, board, horizon, regime, loss))
                    .flatMapToDouble(OptionalDouble::stream)
                    .min()
                    .orElseThrow(() -> new NotMeasuredException("No network of the house has been evaluated yet."));
        }
        return surroundings
                .records()
                .loss(model, board, horizon, regime, loss)
                .orElseThrow(() -> missing(model, horizon, surroundings));
    }

    private static NotMeasuredException missing(String model, int horizon, Surroundings surroundings) {
        boolean otherHorizon = surroundings
                .records()
                .assignment()
                .filter(settings -> !settings.horizons().contains(horizon))
                .isPresent();
        return new NotMeasuredException(
                otherHorizon
                        ? "The assignment does not forecast " + horizon + " days ahead."
                        : "The reference solution " + model + " has no result on this board yet.");
    }

    /** Forecasts, targets and losses of a reference solution on a board, at the first horizon. */
    static DailyLosses losses(String model, Arguments arguments, Surroundings surroundings) {
        Board board = board(arguments, surroundings);
        AssignmentSettings settings = surroundings.records().assignment().orElseThrow();
        ForecastTable table = surroundings
                .records()
                .forecasts(model, board)
                .orElseThrow(() -> missing(model, settings.horizons().getFirst(), surroundings));
        MarketDataset market = surroundings.market();
        if (!market.symbols().containsAll(table.symbols()) || !market.days().containsAll(table.days())) {
            throw new NotMeasuredException("The forecasts of " + model + " are for another dataset.");
        }
        return Scorer.dailyLosses(
                table, market, settings.target(), table.horizons().getFirst());
    }

    private static Reading concentration(Arguments arguments, Surroundings surroundings) {
        Loss loss = arguments.loss("loss");
        double share = arguments.between("share", 0, PERCENT) / PERCENT;
        DailyLosses daily = losses(arguments.text("model"), arguments, surroundings);
        double ofHighest = 0;
        double total = 0;
        for (int symbol = 0; symbol < daily.symbols().size(); symbol++) {
            double[] targets = daily.targets(symbol);
            double[] losses = daily.losses(loss, symbol);
            List<Integer> wildest = IntStream.range(0, losses.length)
                    .filter(day -> Double.isFinite(losses[day]))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer day) -> -targets[day]))
                    .toList();
            ofHighest += wildest.stream()
                    .limit(Math.round(share * wildest.size()))
                    .mapToDouble(day -> losses[day])
                    .sum();
            total += Arrays.stream(losses).filter(Double::isFinite).sum();
        }
        return Reading.of(PERCENT * ofHighest / total);
    }
}
