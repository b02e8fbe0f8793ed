package org.showdown.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.Distribution;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.InitialVariance;
import org.showdown.volatility.garch.Mean;
import org.showdown.volatility.garch.VarianceModel;
import picocli.CommandLine.Option;

/** The options of {@code fit} that say which GARCH model is meant. */
final class GarchOptions {

    @Option(names = "--mean", paramLabel = "MEAN", description = "GARCH only: zero, constant (default) or ar1.")
    @Nullable
    String mean;

    @Option(names = "--distribution", paramLabel = "D", description = "GARCH only: normal (default) or t (Student).")
    @Nullable
    String distribution;

    @Option(
            names = "--initial-variance",
            paramLabel = "HOW",
            description =
                    "GARCH only, the variance before the first day: backcast (default), a weighted mean of the first"
                            + " 75 squared residuals, or sample, the mean of all.")
    @Nullable
    String initialVariance;

    @Option(
            names = "--orders",
            paramLabel = "p,o,q",
            description = "GARCH only: lags of alpha, gamma and beta (default: 1,0,1 for garch, 1,1,1 for gjr-garch and"
                    + " egarch).")
    @Nullable
    String orders;

    /** The options of these that were given, for a model that has no use for them. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, "--mean", mean);
        add(given, "--distribution", distribution);
        add(given, "--initial-variance", initialVariance);
        add(given, "--orders", orders);
        return given;
    }

    private static void add(List<String> given, String option, @Nullable String value) {
        if (value != null) {
            given.add(option + " " + value);
        }
    }

    /** The specification of a GARCH model by its name on the command line. */
    GarchSpecification specification(FitModel model) {
        return new GarchSpecification(mean(), variance(model), distribution(), initialVariance());
    }

    String meanName() {
        return mean == null ? "constant" : mean;
    }

    String distributionName() {
        return distribution == null ? "normal" : distribution;
    }

    String initialVarianceName() {
        return initialVariance == null ? "backcast" : initialVariance;
    }

    private Mean mean() {
        return switch (meanName()) {
            case "zero" -> Mean.ZERO;
            case "constant" -> Mean.CONSTANT;
            case "ar1" -> Mean.AR1;
            default -> throw Problem.usage("expected --mean zero, constant or ar1, found '" + mean + "'");
        };
    }

    private Distribution distribution() {
        return switch (distributionName()) {
            case "normal" -> Distribution.NORMAL;
            case "t" -> Distribution.STUDENT_T;
            default -> throw Problem.usage("expected --distribution normal or t, found '" + distribution + "'");
        };
    }

    private InitialVariance initialVariance() {
        return switch (initialVarianceName()) {
            case "backcast" -> InitialVariance.BACKCAST;
            case "sample" -> InitialVariance.SAMPLE;
            default ->
                throw Problem.usage("expected --initial-variance backcast or sample, found '" + initialVariance + "'");
        };
    }

    private VarianceModel variance(FitModel model) {
        int[] lags = orders == null ? model.orders() : parsed(orders);
        if (model == FitModel.GARCH && lags[1] != 0) {
            throw Problem.usage("expected --orders p,0,q with garch, which is symmetric; found '" + orders
                    + "': gjr-garch and egarch are not");
        }
        if (model == FitModel.GJR_GARCH && lags[1] == 0) {
            throw Problem.usage(
                    "expected --orders with o of at least 1 with gjr-garch, found '" + orders + "', which is garch");
        }
        return new VarianceModel(model.family(), lags[0], lags[1], lags[2]);
    }

    private static int[] parsed(String orders) {
        if (!orders.matches("\\d{1,3},\\d{1,3},\\d{1,3}")) {
            throw Problem.usage("expected --orders as three numbers p,o,q, for example 2,0,1, found '" + orders + "'");
        }
        return Arrays.stream(orders.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
