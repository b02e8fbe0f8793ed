package org.showdown.volatility.garch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The DEM/GBP benchmark of Bollerslev and Ghysels (1996): 1,974 daily percent returns, GARCH(1,1) with a constant mean.
 * Published digits by Fiorentini, Calzolari and Panattoni (1996), as Brooks, Burke and Persand (2001) quote them.
 */
class ExchangeRateBenchmarkTest {
    private static final GarchSpecification PUBLISHED = Fits.GARCH.with(InitialVariance.SAMPLE);

    private static double[] returns() {
        return Golden.rows("data/dem2gbp.csv").stream()
                .mapToDouble(row -> Double.parseDouble(row[row.length - 1]))
                .toArray();
    }

    @Test
    void reproducesThePublishedDigits() {
        GarchEstimate fit = Fits.converged(PUBLISHED, returns());
        assertThat(fit.model().parameter("mu")).isCloseTo(-0.00619041, within(0.5e-8));
        // 0.01076140: the last published digit is cut off, not rounded.
        assertThat(fit.model().parameter("omega")).isCloseTo(0.0107613, within(1e-7));
        assertThat(fit.model().parameter("alpha")).isCloseTo(0.153134, within(0.5e-6));
        assertThat(fit.model().parameter("beta")).isCloseTo(0.805974, within(0.5e-6));
        assertThat(fit.logLikelihood()).isCloseTo(-1106.60788, within(0.5e-5));
        // The benchmark's Hessian takes the initial variance as moving with μ, as ours does.
        assertThat(fit.errors().classic().get("mu")).isCloseTo(0.00846212, within(0.5e-7));
        assertThat(fit.errors().classic().get("omega")).isCloseTo(0.00285271, within(0.5e-7));
        assertThat(fit.errors().classic().get("alpha")).isCloseTo(0.0265228, within(0.5e-6));
        assertThat(fit.errors().classic().get("beta")).isCloseTo(0.0335527, within(0.5e-6));
    }

    @Test
    void agreesWithAnIndependentComputationOfTheSameLikelihood() {
        JsonNode golden = Golden.json("demgbp_benchmark.json")
                .get("textbook_initialisations")
                .get("ML2");
        GarchEstimate fit = Fits.converged(PUBLISHED, returns());
        assertThat(fit.model().toArray()).containsExactly(Golden.doubles(golden.get("params")), within(1e-7));
        assertThat(fit.logLikelihood()).isCloseTo(golden.get("loglik").asDouble(), within(1e-8));
        double[] hessian = Golden.doubles(golden.get("se_hessian"));
        double[] sandwich = Golden.doubles(golden.get("se_white_hessian_sandwich"));
        List<Double> classic = List.copyOf(fit.errors().classic().values());
        List<Double> robust = List.copyOf(fit.errors().robust().values());
        for (int i = 0; i < 4; i++) {
            assertThat(classic.get(i)).isCloseTo(hessian[i], within(1e-5 * hessian[i]));
            // Ours has n − 1 for n and takes the mean score off.
            assertThat(robust.get(i)).isCloseTo(sandwich[i], within(1e-3 * sandwich[i]));
        }
        assertThat(fit.variances()[0])
                .isCloseTo(golden.get("sigma2_first5").get(0).asDouble(), within(1e-7));
        assertThat(fit.filter().nextVariance())
                .isCloseTo(golden.get("forecast_variance_h1").asDouble(), within(1e-7));
    }

    @Test
    void agreesWithArchFromItsOwnBackcast() {
        for (JsonNode golden : Golden.json("demgbp_benchmark.json").get("arch_cases")) {
            String id = golden.get("id").asText();
            VarianceModel variance = switch (id.substring(id.lastIndexOf('/') + 1)) {
                case "GARCH" -> VarianceModel.garch(1, 1);
                case "GJR" -> VarianceModel.gjr(1, 1, 1);
                default -> VarianceModel.egarch(1, 1, 1);
            };
            GarchSpecification specification =
                    GarchSpecification.of(variance).with(id.contains("/zero/") ? Mean.ZERO : Mean.CONSTANT);
            JsonNode tight = golden.get("fit_tight");
            GarchEstimate fit = Fits.converged(specification, returns());
            double[] expected = Golden.doubles(tight.get("params"));
            assertThat(fit.logLikelihood())
                    .as(id)
                    .isGreaterThan(tight.get("loglik").asDouble() - 1e-8);
            if (fit.logLikelihood() < tight.get("loglik").asDouble() + 1e-6) {
                assertThat(fit.model().toArray()).as(id).containsExactly(expected, within(1e-6));
            }
        }
        assertThat(StreamSupport.stream(
                        Golden.json("demgbp_benchmark.json").get("arch_cases").spliterator(), false))
                .hasSize(6);
    }
}
