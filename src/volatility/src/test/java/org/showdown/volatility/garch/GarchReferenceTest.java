package org.showdown.volatility.garch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against 16 fits of arch 8.0.0 on the S&P 500; the optimum is arch's, polished by Newton steps. */
class GarchReferenceTest {

    static List<String> cases() {
        return StreamSupport.stream(
                        Golden.json("garch_family.json").get("cases").spliterator(), false)
                .map(node -> node.get("id").asText())
                .toList();
    }

    private static JsonNode golden(String id) {
        return StreamSupport.stream(
                        Golden.json("garch_family.json").get("cases").spliterator(), false)
                .filter(node -> node.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double[] returns(String id) {
        return Golden.percentReturns(
                Golden.sp500(), id.startsWith("full") ? LocalDate.of(1999, 1, 1) : LocalDate.of(2010, 1, 1));
    }

    private static GarchSpecification specification(String id) {
        VarianceModel variance = switch (id.substring(id.lastIndexOf('/') + 1)) {
            case "GARCH" -> VarianceModel.garch(1, 1);
            case "GJR" -> VarianceModel.gjr(1, 1, 1);
            case "EGARCH" -> VarianceModel.egarch(1, 1, 1);
            case "EGARCH_SYM" -> VarianceModel.egarch(1, 0, 1);
            default -> throw new IllegalArgumentException(id);
        };
        return GarchSpecification.of(variance).with(id.contains("/zero/") ? Mean.ZERO : Mean.CONSTANT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void likelihoodAndPathAgreeAtGivenParameters(String id) {
        JsonNode golden = golden(id);
        double[] returns = returns(id);
        GarchSpecification specification = specification(id);
        ReturnSample sample = ReturnSample.of(specification.mean(), returns);
        double backcast = InitialVariance.BACKCAST.of(sample.residuals(sample.leastSquares()));
        assertThat(backcast).isCloseTo(golden.get("init").get("backcast").asDouble(), relative(1e-12, backcast));

        JsonNode fixed = golden.get("fixed_point");
        GarchModel model = GarchModel.of(specification, Golden.doubles(fixed.get("params")));
        double expected = fixed.get("loglik").asDouble();
        assertThat(model.logLikelihood(returns, backcast)).isCloseTo(expected, relative(1e-12, expected));
        assertThat(new Likelihoods(specification, sample, backcast).whole().value(model.toArray()))
                .isCloseTo(expected, relative(1e-12, expected));
        agrees(model, returns, backcast, fixed, 1e-11);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitAgreesWithThePolishedOptimum(String id) {
        JsonNode tight = golden(id).get("fit_tight");
        GarchEstimate fit = Fits.converged(specification(id), returns(id));
        double[] expected = Golden.doubles(tight.get("params"));
        double[] errors = Golden.doubles(tight.get("se_classic"));
        double[] found = fit.model().toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("parameter " + i).isCloseTo(expected[i], within(1e-6 * errors[i]));
        }
        assertThat(fit.logLikelihood()).isCloseTo(tight.get("loglik").asDouble(), within(1e-8));
        agrees(fit.model(), returns(id), fit.initialVariance(), tight, 1e-7);
        assertThat(fit.variances()[0])
                .isCloseTo(tight.get("sigma2_first5").get(0).asDouble(), within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void informationCriteriaAgree(String id) {
        JsonNode byDefault = golden(id).get("fit_default");
        GarchEstimate fit = Fits.converged(specification(id), returns(id));
        assertThat(fit.aic()).isCloseTo(byDefault.get("aic").asDouble(), within(2e-5));
        assertThat(fit.bic()).isCloseTo(byDefault.get("bic").asDouble(), within(2e-5));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void standardErrorsAgree(String id) {
        JsonNode accurate = golden(id).get("fit_tight").get("accurate_se");
        GarchErrors errors = Fits.converged(specification(id), returns(id)).errors();
        Set<String> known = Stream.of("mu", "omega", "alpha", "gamma", "beta")
                .filter(name -> indexOf(accurate, name) >= 0)
                .collect(java.util.stream.Collectors.toSet());
        for (String name : errors.classic().keySet()) {
            if (known.contains(name)) {
                double classic = accurate.get("classic_hessian")
                        .get(indexOf(accurate, name))
                        .asDouble();
                double robust =
                        accurate.get("robust").get(indexOf(accurate, name)).asDouble();
                assertThat(errors.classic().get(name)).as(name).isCloseTo(classic, relative(1e-4, classic));
                assertThat(errors.robust().get(name)).as(name).isCloseTo(robust, relative(1e-4, robust));
            } else {
                assertThat(errors.classic().get(name)).as(name).isNaN();
                assertThat(errors.robust().get(name)).as(name).isNaN();
            }
        }
    }

    private static int indexOf(JsonNode accurate, String name) {
        List<String> names = StreamSupport.stream(accurate.get("params").spliterator(), false)
                .map(node -> node.asText().replace("[1]", ""))
                .toList();
        return names.indexOf(name);
    }

    private static void agrees(GarchModel model, double[] returns, double backcast, JsonNode golden, double tolerance) {
        double[] path = model.variances(returns, backcast);
        int n = returns.length;
        double[] first = Golden.doubles(golden.get("sigma2_first5"));
        double[] last = Golden.doubles(golden.get("sigma2_last5"));
        for (int i = 0; i < 5; i++) {
            assertThat(path[i]).isCloseTo(first[i], relative(tolerance, first[i]));
            assertThat(path[n - 5 + i]).isCloseTo(last[i], relative(tolerance, last[i]));
        }
        GarchFilter filter = model.filter(backcast);
        Arrays.stream(returns).forEach(filter::update);
        JsonNode many = golden.get("forecast_variance_h1_to_h10");
        double[] forecasts = Golden.doubles(many == null ? golden.get("forecast_variance_h1") : many);
        double[] found = filter.varianceForecasts(forecasts.length);
        for (int h = 0; h < forecasts.length; h++) {
            assertThat(found[h]).isCloseTo(forecasts[h], relative(tolerance, forecasts[h]));
        }
    }

    private static Offset<Double> relative(double tolerance, double value) {
        return within(tolerance * Math.abs(value));
    }
}
