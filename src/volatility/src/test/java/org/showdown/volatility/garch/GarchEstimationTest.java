package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.garch.GarchFit.Failed;
import org.showdown.volatility.garch.GarchFit.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class GarchEstimationTest {
    private static final double[] RETURNS = GarchModel.of(Fits.GJR, 0.05, 0.02, 0.03, 0.1, 0.9)
            .simulate(1_500, 3)
            .returns();

    static List<GarchSpecification> specifications() {
        return List.of(
                Fits.GARCH,
                Fits.GARCH.with(Mean.ZERO),
                Fits.GARCH.with(Mean.AR1),
                Fits.GARCH.with(InitialVariance.SAMPLE),
                Fits.GARCH.with(Distribution.STUDENT_T),
                Fits.GJR,
                Fits.EGARCH,
                Fits.EGARCH.with(Mean.ZERO),
                Fits.EGARCH.with(Distribution.STUDENT_T),
                GarchSpecification.of(VarianceModel.igarch()),
                GarchSpecification.of(VarianceModel.garch(2, 2)),
                GarchSpecification.of(VarianceModel.garch(3, 0)));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void noNeighbourIsLikelier(GarchSpecification specification) {
        GarchEstimate fit = Fits.converged(specification, RETURNS);
        double[] best = fit.model().toArray();
        for (int i = 0; i < best.length; i++) {
            for (double by : new double[] {-1e-3, -1e-5, 1e-5, 1e-3}) {
                double[] moved = best.clone();
                moved[i] += by;
                if (specification.variance().family() == VarianceModel.Family.IGARCH && i >= 2) {
                    moved[i == 2 ? 3 : 2] -= by;
                }
                if (Admissible.whatIsWrong(specification, ParameterLayout.of(specification), moved)
                                .isEmpty()
                        && (specification.variance().isLogarithmic() || persistence(specification, moved) <= 1)) {
                    double likelihood =
                            GarchModel.of(specification, moved).logLikelihood(RETURNS, fit.initialVariance());
                    assertThat(likelihood).as("parameter " + i + " by " + by).isLessThan(fit.logLikelihood() + 1e-9);
                }
            }
        }
        assertThat(fit.model().logLikelihood(RETURNS, fit.initialVariance()))
                .isCloseTo(fit.logLikelihood(), within(1e-8));
    }

    private static double persistence(GarchSpecification specification, double[] parameters) {
        return GarchModel.of(specification, parameters).persistence();
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void unitOfTheReturnsDoesNotMatter(GarchSpecification specification) {
        GarchEstimate inPercent = Fits.converged(specification, RETURNS);
        for (double unit : new double[] {0.01, 1e-9, 1000}) {
            double[] scaled = Arrays.stream(RETURNS).map(r -> unit * r).toArray();
            GarchEstimate inUnit = Fits.converged(specification, scaled);
            assertThat(inUnit.logLikelihood())
                    .isCloseTo(inPercent.logLikelihood() - inPercent.observations() * Math.log(unit), within(1e-6));
            assertThat(inUnit.filter().nextVariance())
                    .isCloseTo(unit * unit * inPercent.filter().nextVariance(), withinPercentage(1e-4));
            for (String name : inPercent.model().parameters().keySet()) {
                if (!name.equals("mu") && !name.equals("omega")) {
                    double expected = inPercent.model().parameter(name);
                    double error = inPercent.errors().classic().get(name);
                    assertThat(inUnit.model().parameter(name))
                            .as(name)
                            .isCloseTo(expected, within(Double.isNaN(error) ? 1e-9 : 1e-5 * error));
                    double scaledError = inUnit.errors().classic().get(name);
                    if (!Double.isNaN(error)) {
                        assertThat(scaledError).as("error of " + name).isCloseTo(error, withinPercentage(1e-2));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void warmStartFindsTheSameMaximum(GarchSpecification specification) {
        GarchModel earlier =
                Fits.converged(specification, Arrays.copyOf(RETURNS, 1_000)).model();
        GarchEstimate cold = Fits.converged(specification, RETURNS);
        GarchEstimate warm = (GarchEstimate) specification.fit(RETURNS, earlier);
        assertThat(warm.logLikelihood()).isCloseTo(cold.logLikelihood(), within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void sameReturnsGiveTheSameBits(GarchSpecification specification) {
        assertThat(Fits.converged(specification, RETURNS).model())
                .isEqualTo(Fits.converged(specification, RETURNS).model());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void settlesOnReturnsWithoutClusters(long seed) {
        double[] noise = new Random(seed).doubles(600, -1, 1).toArray();
        for (GarchSpecification specification : List.of(Fits.GARCH, Fits.GJR)) {
            GarchModel model = Fits.converged(specification, noise).model();
            assertThat(model.parameter("alpha")).isBetween(0.0, 0.2);
            assertThat(model.persistence()).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void keepsThePersistenceAtOneAtMostWhenVarianceExplodes(GarchSpecification specification) {
        Random random = new Random(8);
        double[] explosive = new double[800];
        Arrays.setAll(explosive, t -> Math.exp(t / 100.0) * random.nextGaussian());
        if (specification.fit(explosive) instanceof GarchEstimate fit) {
            assertThat(fit.model().persistence()).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(Arrays.stream(fit.variances()).min().orElseThrow()).isPositive();
            assertThat(Arrays.stream(fit.variances()).max().orElseThrow()).isFinite();
        } else {
            assertThat(((Failed) specification.fit(explosive)).reason()).isEqualTo(Reason.NOT_CONVERGED);
        }
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyAwkwardSeriesIsFittedOrRefusedWithAReason(GarchSpecification specification) {
        Random random = new Random(4);
        double[] onlySigns = random.ints(400, -1, 2).asDoubleStream().toArray();
        double[] oneJump = random.doubles(400, -1, 1).toArray();
        oneJump[100] = 1e6;
        double[] mostlyZero = new double[400];
        mostlyZero[50] = 1;
        mostlyZero[51] = -1;
        for (double[] series : List.of(onlySigns, oneJump, mostlyZero)) {
            switch (specification.fit(series)) {
                case GarchEstimate fit -> {
                    assertThat(fit.logLikelihood()).isFinite();
                    assertThat(fit.model().parameters().values()).allMatch(Double::isFinite);
                }
                case Failed failed ->
                    assertThat(failed.detail()).contains("expected").contains("found");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void saysWhyThereIsNoFit(GarchSpecification specification) {
        assertThat(specification.fit(Arrays.copyOf(RETURNS, 99)))
                .isEqualTo(new Failed(Reason.TOO_FEW_RETURNS, "at least 100 returns expected, found 99"));
        double[] gap = Arrays.copyOf(RETURNS, 300);
        gap[200] = Double.NaN;
        assertThat(specification.fit(gap))
                .isEqualTo(new Failed(
                        Reason.RETURNS_NOT_FINITE, "finite returns expected, found NaN as number 201 of 300"));
        double[] constant = new double[300];
        assertThat(specification.fit(constant))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.NO_VARIATION));
    }

    @Test
    void constantReturnsAreNoSeriesToFit() {
        double[] constant = new double[300];
        Arrays.fill(constant, 0.07);
        assertThat(Fits.GARCH.fit(constant)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.NO_VARIATION);
            assertThat(failed.detail()).startsWith("returns that vary expected");
        });
    }

    @Test
    void refusesAStartOfAnotherModel() {
        GarchModel other = Fits.converged(Fits.GJR, RETURNS).model();
        assertThatThrownBy(() -> Fits.GARCH.fit(RETURNS, other)).hasMessageContaining("a start of the same");
    }

    @Test
    void integratedModelHasNoRoomForALongRunVariance() {
        GarchEstimate fit = Fits.converged(GarchSpecification.of(VarianceModel.igarch()), RETURNS);
        assertThat(fit.model().parameter("alpha") + fit.model().parameter("beta"))
                .isEqualTo(1);
        assertThat(fit.model().unconditionalVariance()).isInfinite();
        assertThat(fit.model().halfLifeDays()).isInfinite();
        assertThat(fit.freeParameters()).isEqualTo(3);
        assertThat(fit.errors().classic().get("alpha"))
                .isCloseTo(fit.errors().classic().get("beta"), within(1e-12));
        assertThat(fit.logLikelihood())
                .isLessThan(Fits.converged(Fits.GARCH, RETURNS).logLikelihood());
    }
}
