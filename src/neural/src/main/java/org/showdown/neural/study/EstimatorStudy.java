package org.showdown.neural.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.showdown.neural.recipe.Recipe;
import org.showdown.neural.sample.Samples;
import org.showdown.neural.study.Laboratory.Trained;
import org.showdown.neural.study.StudyResult.Axis;
import org.showdown.neural.study.StudyResult.Point;
import org.showdown.neural.study.StudyResult.Series;
import org.showdown.neural.study.StudyResult.Table;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.AssetKind;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.market.SimulatedAsset;
import org.showdown.volatility.target.TargetDefinition;

/**
 * Which estimator teaches best. Losses against different targets cannot be compared, so assets are simulated, whose true
 * volatility is known: the same network learns from each estimator's target, and all are judged against the truth. A
 * close-to-close target includes the night; its forecasts are scaled to the mean true variance of the training years, as all are.
 */
final class EstimatorStudy implements Study {
    private static final int SYMBOLS = 8;
    private static final FeatureList FEATURES = FeatureList.of(List.of("rv_lag_1", "return_lag_1"));
    private static final List<VarianceEstimator> ESTIMATORS =
            List.of(VarianceEstimator.CLOSE_TO_CLOSE, VarianceEstimator.PARKINSON, VarianceEstimator.GARMAN_KLASS);

    @Override
    public String id() {
        return "estimators";
    }

    @Override
    public String title() {
        return "Which estimator teaches best";
    }

    @Override
    public String question() {
        return "Does a less noisy target make a better forecaster, and is it the same estimator for a stock index, a"
                + " crypto-currency and an exchange rate?";
    }

    /** Symbols of one kind, and the annualised volatility that truly ruled each of their days, the night left out. */
    private record Simulated(MarketDataset market, double[][] volatility) {

        static Simulated of(AssetKind kind, List<LocalDate> days) {
            SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
            double[][] truth = new double[SYMBOLS][];
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                SimulatedAsset asset = new SimulatedAsset(kind, symbol + 1);
                AssetKind.Path path = asset.days(days.size());
                series.put(asset.symbol(), path.prices());
                truth[symbol] = path.volatility();
            }
            double[] noIndex = new double[days.size()];
            Arrays.fill(noIndex, Double.NaN);
            return new Simulated(MarketDataset.of(days, series, noIndex, true), truth);
        }
    }

    @Override
    public StudyResult run(Laboratory laboratory) {
        Recipe recipe = laboratory.recipe().with(FEATURES);
        int daysBefore = recipe.shape().sequenceLength() + FEATURES.reach();
        Laboratory.Count counted = new Laboratory.Count(AssetKind.ALL.size() * ESTIMATORS.size());
        List<List<Point>> points = new ArrayList<>();
        ESTIMATORS.forEach(_ -> points.add(new ArrayList<>()));
        List<List<String>> rows = new ArrayList<>();
        List<String> winners = new ArrayList<>();
        Laboratory latest = laboratory;
        for (AssetKind kind : AssetKind.ALL) {
            Simulated assets = Simulated.of(kind, laboratory.market().days());
            latest = laboratory.on(assets.market());
            double lowest = Double.POSITIVE_INFINITY;
            String winner = "";
            for (int e = 0; e < ESTIMATORS.size(); e++) {
                VarianceEstimator estimator = ESTIMATORS.get(e);
                Recipe chosen = recipe.with(TargetDefinition.of(TargetDefinition.NEXT_DAY, estimator));
                List<Trained> trained = latest.train(counted, kind.name() + ", " + estimator.id(), chosen, daysBefore);
                List<Double> losses = Losses.each(trained, each -> qlikeAgainstTruth(each, assets));
                points.get(e).add(Point.of(points.get(e).size(), kind.name(), losses));
                rows.add(List.of(
                        kind.name(),
                        estimator.id(),
                        Losses.written("%.4f", losses),
                        Losses.written("%.4f", Losses.each(trained, Trained::qlike))));
                if (Losses.mean(losses) < lowest) {
                    lowest = Losses.mean(losses);
                    winner = estimator.id();
                }
            }
            winners.add(kind.name() + ": " + winner + String.format(Locale.ROOT, " (%.4f)", lowest));
        }
        List<Series> series = new ArrayList<>();
        List<String> families = List.of("naive", "garch", "har");
        for (int e = 0; e < ESTIMATORS.size(); e++) {
            series.add(new Series(ESTIMATORS.get(e).id(), families.get(e), points.get(e)));
        }
        return StudyResult.of(
                this,
                latest,
                "Judged against the true volatility, the best teachers are " + String.join("; ", winners) + ".",
                new Axis("Asset", false),
                "QLIKE against the true volatility",
                true,
                series,
                new Table(List.of("asset", "target", "QLIKE against the truth", "QLIKE against its own target"), rows));
    }

    /** After scaling to the mean true variance of the validation days: an estimator's bias is not what is judged. */
    private static double qlikeAgainstTruth(Trained trained, Simulated assets) {
        Samples samples = trained.validation();
        float[][] truth = new float[samples.size()][1];
        double[][] forecasts = new double[samples.size()][1];
        double actual = 0;
        double forecast = 0;
        for (int i = 0; i < truth.length; i++) {
            truth[i][0] = (float) assets.volatility()[samples.symbols()[i]][samples.origins()[i] + 1];
            actual += truth[i][0] * truth[i][0];
            forecast += trained.forecasts()[i][0] * trained.forecasts()[i][0];
        }
        double scale = Math.sqrt(actual / forecast);
        for (int i = 0; i < truth.length; i++) {
            forecasts[i][0] = scale * trained.forecasts()[i][0];
        }
        return Losses.qlike(truth, forecasts);
    }
}
