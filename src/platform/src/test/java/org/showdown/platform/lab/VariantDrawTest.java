package org.showdown.platform.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.claims.method.NotMeasuredException;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.platform.lab.LabQuestion.Computation;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The exercises of the course, drawn for some students on the simulated market. */
class VariantDrawTest {
    private static final MarketDataset MARKET = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);
    private static final List<UUID> STUDENTS =
            List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), new UUID(4, 4), new UUID(5, 5));

    static Stream<LabExercise> exercises() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../assignments/week-08-sequence-models/seminar"))) {
            return files.sorted().toList().stream()
                    .map(VariantDrawTest::read)
                    .flatMap(Optional::stream)
                    .toList()
                    .stream();
        }
    }

    private static Optional<LabExercise> read(Path file) {
        try {
            return LabReader.read(
                    "week-08", String.valueOf(file.getFileName()), Files.readString(file), List.of("homework"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsAllFourSheets() throws IOException {
        assertThat(exercises())
                .extracting(exercise -> exercise.questions().size())
                .containsExactly(8, 6, 6, 6);
        assertThat(exercises())
                .allSatisfy(exercise -> assertThat(exercise.tries()).isEqualTo(5));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void drawsTheSameForTheSameStudentAndOthersForOthers(LabExercise exercise) {
        Set<Variant> drawn = new HashSet<>();
        for (UUID student : STUDENTS) {
            Variant variant = VariantDraw.draw(exercise, student, MARKET);
            assertThat(VariantDraw.draw(exercise, student, MARKET)).isEqualTo(variant);
            assertThat(variant.symbol()).isNotEqualTo("SIMX");
            assertThat(variant.from().getYear())
                    .isBetween(exercise.variant().first(), exercise.variant().last());
            assertThat(variant.to().getYear())
                    .isEqualTo(variant.from().getYear() + exercise.variant().years() - 1)
                    .isLessThanOrEqualTo(exercise.variant().last());
            drawn.add(variant);
        }
        assertThat(drawn).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyQuestionHasAnAnswerThatIsNoneOfItsMistakes(LabExercise exercise) {
        Variant variant = VariantDraw.draw(exercise, STUDENTS.getFirst(), MARKET);
        exercise.variant()
                .require()
                .forEach(requirement -> assertThat(number(requirement.computation(), variant))
                        .isBetween(requirement.from(), requirement.to()));
        for (LabQuestion question : exercise.questions()) {
            double right = number(question.solution(), variant);
            assertThat(question.tolerance().accepts(right, right)).isTrue();
            assertThat(question.tolerance().accepts(right * 1.5 + 2, right))
                    .as(question.id())
                    .isFalse();
            assertThat(variant.fill(question.text() + question.hint() + question.wrong()))
                    .doesNotContain("{");
            question.mistakes()
                    .forEach(mistake -> assertThat(number(mistake.computation(), variant))
                            .as("%s: %s", question.id(), mistake.text())
                            .isFinite()
                            .isNotEqualTo(right));
        }
    }

    /** Else a student whose persistence was taken for right could be told that the half-life of it is wrong. */
    @Test
    void theHalfLifeOfEveryAcceptedPersistenceIsAccepted() throws IOException {
        LabExercise exercise = exercises()
                .filter(each -> each.slug().startsWith("2-"))
                .findFirst()
                .orElseThrow();
        Tolerance ofPersistence = question(exercise, "persistence").tolerance();
        Tolerance ofHalfLife = question(exercise, "half-life").tolerance();
        for (double right : new double[] {0.8, 0.9, 0.98, 0.99, 0.995}) {
            for (double off : new double[] {-0.0031, -0.003, -0.001, 0, 0.001, 0.003, 0.0031}) {
                assertThat(ofHalfLife.accepts(halfLife(right + off), halfLife(right)))
                        .as("%s for %s", right + off, right)
                        .isEqualTo(ofPersistence.accepts(right + off, right));
            }
        }
        assertThat(ofHalfLife.accepts(0, 34)).isFalse();
        assertThat(ofHalfLife.accepts(-34, 34)).isFalse();
    }

    private static double halfLife(double persistence) {
        return Math.log(0.5) / Math.log(persistence);
    }

    private static LabQuestion question(LabExercise exercise, String id) {
        return exercise.questions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksEachStudentAboutAnAssetOfAnotherClassToo() throws IOException {
        LabExercise estimators = exercises().findFirst().orElseThrow();
        Set<String> drawn = new HashSet<>();
        for (long student = 0; student < 40; student++) {
            drawn.add(VariantDraw.draw(estimators, new UUID(student, 7), MARKET)
                    .draws()
                    .get("asset"));
        }
        assertThat(drawn)
                .hasSizeGreaterThan(4)
                .anyMatch(asset -> asset.startsWith("CRYPTO"))
                .anyMatch(asset -> asset.startsWith("FX"));
        assertThat(estimators.questions())
                .filteredOn(question -> question.text().contains("{asset}"))
                .hasSize(2);
    }

    @Test
    void saysThatAMarketIsTooShort() throws IOException {
        MarketDataset head = MARKET.until(MARKET.days().get(600));
        LabExercise exercise = exercises().findFirst().orElseThrow();
        assertThatThrownBy(() -> VariantDraw.draw(exercise, STUDENTS.getFirst(), head))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining("no 6 whole public years");
    }

    private static double number(Computation computation, Variant variant) {
        return Methods.measure(
                        computation.method(),
                        computation.with().with(variant::fill),
                        new Surroundings(MARKET, variant.from(), variant.to(), Records.NONE))
                .value();
    }
}
