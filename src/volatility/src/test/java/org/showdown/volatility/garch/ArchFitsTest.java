package org.showdown.volatility.garch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.golden.Golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Against 20 fits of arch 8.0.0 with other means, Student-t innovations and longer lags. Its search stops a little before
 * the maximum, so ours may be likelier, and the parameters lie within a part of their standard errors.
 */
class ArchFitsTest {

    static List<String> cases() {
        return StreamSupport.stream(fits().spliterator(), false)
                .map(fit -> fit.get("id").asText())
                .toList();
    }

    private static JsonNode fits() {
        try (InputStream in = ArchFitsTest.class.getResourceAsStream("arch-fits.json")) {
            return new ObjectMapper().readTree(in).get("fits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fitIsAsLikelyAndAgrees(String id) {
        JsonNode expected = StreamSupport.stream(fits().spliterator(), false)
                .filter(fit -> fit.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        double[] returns = Golden.percentReturns(Golden.sp500(), LocalDate.of(2010, 1, 1));
        GarchEstimate fit = Fits.converged(specification(expected), returns);

        double likelihood = expected.get("loglik").asDouble();
        assertThat(fit.observations()).isEqualTo(expected.get("nobs").asInt());
        assertThat(fit.logLikelihood()).isGreaterThan(likelihood - 1e-7);
        if (fit.logLikelihood() > likelihood + 1e-3) {
            // Another, higher maximum: nothing else can agree.
            assertThat(id).isEqualTo("GARCH(2,2) t");
            return;
        }
        assertThat(fit.aic()).isCloseTo(expected.get("aic").asDouble(), within(2e-3));
        assertThat(fit.bic()).isCloseTo(expected.get("bic").asDouble(), within(2e-3));
        double[] parameters = Golden.doubles(expected.get("params"));
        double[] errors = Golden.doubles(expected.get("se_classic"));
        List<String> names = List.copyOf(fit.model().parameters().keySet());
        // The mean of an EGARCH has many small maxima; ours is the highest of them.
        boolean kinked = fit.model().specification().variance().isLogarithmic() && !id.startsWith("Zero");
        boolean inside = true;
        for (int i = 0; i < parameters.length; i++) {
            double error = fit.errors().classic().get(names.get(i));
            inside &= !Double.isNaN(error);
            double tolerance = kinked ? 3e-2 * errors[i] : Double.isNaN(error) ? 1e-6 : 2e-3 * errors[i];
            assertThat(fit.model().parameter(names.get(i)))
                    .as(names.get(i))
                    .isCloseTo(parameters[i], within(tolerance));
        }
        // On a bound arch's numerical derivatives step outside, and at a kink across: errors compare elsewhere only.
        for (int i = 0; i < parameters.length && inside && !kinked; i++) {
            double robust = expected.get("se_robust").get(i).asDouble();
            assertThat(fit.errors().classic().get(names.get(i)))
                    .as("error of " + names.get(i))
                    .isCloseTo(errors[i], within(1e-2 * errors[i]));
            assertThat(fit.errors().robust().get(names.get(i)))
                    .as("robust error of " + names.get(i))
                    .isCloseTo(robust, within(1e-2 * robust));
        }
        // Beyond one day, arch's forecasts with an AR(1) are of the return, not of the residual.
        int days = id.startsWith("AR") ? 1 : expected.get("forecast").size();
        double[] found = fit.filter().varianceForecasts(days);
        for (int day = 0; day < days; day++) {
            double forecast = expected.get("forecast").get(day).asDouble();
            assertThat(found[day]).isCloseTo(forecast, within((kinked ? 1e-3 : 1e-4) * forecast));
        }
    }

    private static GarchSpecification specification(JsonNode fit) {
        int p = fit.get("p").asInt();
        int o = fit.get("o").asInt();
        int q = fit.get("q").asInt();
        boolean logarithmic = fit.get("vol").asText().equals("EGARCH");
        Mean mean = switch (fit.get("mean").asText()) {
            case "Zero" -> Mean.ZERO;
            case "Constant" -> Mean.CONSTANT;
            default -> Mean.AR1;
        };
        return GarchSpecification.of(logarithmic ? VarianceModel.egarch(p, o, q) : VarianceModel.gjr(p, o, q))
                .with(mean)
                .with(fit.get("dist").asText().equals("t") ? Distribution.STUDENT_T : Distribution.NORMAL);
    }
}
