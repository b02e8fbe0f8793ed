package org.showdown.platform.claims.method;

import java.util.List;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/** Several days ahead, which the homework's board does not forecast: HAR and GARCH are walked over its days here. */
final class HorizonMethods {
    private static final TargetDefinition TARGET =
            TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.GARMAN_KLASS);

    private static final double PERCENT = 100;

    private HorizonMethods() {}

    static List<Method> all() {
        return List.of(Method.of(
                "horizon-comparison",
                Effort.FITS,
                Source.MARKET,
                "model against loss horizon symbol",
                HorizonMethods::comparison));
    }

    private static Reading comparison(Arguments arguments, Surroundings surroundings) {
        Loss loss = arguments.loss("loss");
        int horizon = arguments.count("horizon");
        Surroundings days = arguments.has("from") ? surroundings : onTheBoard(surroundings);
        double model = loss(forecaster("model", arguments), arguments, days, loss, horizon);
        double against = loss(forecaster("against", arguments), arguments, days, loss, horizon);
        return Reading.of(PERCENT * (1 - model / against));
    }

    private static Surroundings onTheBoard(Surroundings surroundings) {
        AssignmentSettings.Split split = surroundings
                .records()
                .assignment()
                .orElseThrow(() -> new NotMeasuredException("No assignment says which days its board has."))
                .split();
        return surroundings.within(split.validationFrom(), split.validationTo());
    }

    private static VolatilityForecaster forecaster(String name, Arguments arguments) {
        return arguments.word(name, "har", "garch").equals("har")
                ? new HorizonForecasters.Har()
                : new HorizonForecasters.Garch();
    }

    private static double loss(
            VolatilityForecaster forecaster, Arguments arguments, Surroundings days, Loss loss, int horizon) {
        List<String> symbols = days.symbols(arguments.text("symbol"));
        MarketDataset market = days.market().select(symbols);
        Sample first = days.sample(symbols.getFirst());
        if (first.first() == 0) {
            throw new IllegalArgumentException("expected days before the period to estimate from, found none");
        }
        WalkForwardPlan plan = new WalkForwardPlan(
                first.market().days().get(first.first() - 1),
                first.market().days().get(first.first()),
                first.market().days().get(first.last()),
                List.of(horizon),
                TARGET);
        ForecastTable table = WalkForward.run(forecaster, market, plan, ProgressListener.NONE);
        return Scorer.score(table, market, TARGET, RegimeRule.COURSE, horizon)
                .overall()
                .of(loss);
    }
}
