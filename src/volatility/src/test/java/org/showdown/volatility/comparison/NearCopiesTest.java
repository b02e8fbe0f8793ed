package org.showdown.volatility.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.NearCopies.Pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NearCopiesTest {
    private static final int CELLS = 1000;

    /** Models that follow the same market closely: any two of them have a correlation of log forecasts of about 0.99. */
    private static List<float[]> models(Random random, int count) {
        double[] market = random.doubles(CELLS, Math.log(0.1), Math.log(0.6)).toArray();
        List<float[]> models = new ArrayList<>();
        for (int model = 0; model < count; model++) {
            float[] forecasts = new float[CELLS];
            for (int cell = 0; cell < CELLS; cell++) {
                forecasts[cell] = (float) Math.exp(market[cell] + 0.05 * random.nextGaussian());
            }
            models.add(forecasts);
        }
        return models;
    }

    private static float[] changed(float[] model, double factor, double noise, Random random) {
        float[] copy = model.clone();
        for (int cell = 0; cell < copy.length; cell++) {
            copy[cell] *= (float) (factor * Math.exp(noise * random.nextGaussian()));
        }
        return copy;
    }

    @Test
    void findsCopiesThoughAllModelsAreAlike() {
        Random random = new Random(1);
        List<float[]> models = models(random, 40);
        models.add(models.get(3).clone());
        models.add(changed(models.get(7), 1.1, 0.0005, random));
        List<Pair> pairs = NearCopies.of(models, 0.999);
        assertThat(pairs).extracting(Pair::first).containsExactly(3, 7);
        assertThat(pairs).extracting(Pair::second).containsExactly(40, 41);
        assertThat(pairs).allMatch(pair -> pair.correlation() <= 1);
        assertThat(pairs.getFirst().correlation()).isGreaterThan(0.999999);
    }

    @Test
    void findsThemAmongFew() {
        Random random = new Random(2);
        List<float[]> models = models(random, 2);
        assertThat(NearCopies.of(models, 0.999)).isEmpty();
        models.add(changed(models.get(1), 1, 0.0002, random));
        assertThat(NearCopies.of(models, 0.999)).extracting(Pair::first).containsExactly(1);
        assertThat(NearCopies.of(models, 0.999)).extracting(Pair::second).containsExactly(2);
    }

    @Test
    void modelsThatShareAnIdeaAreNoCopies() {
        Random random = new Random(3);
        List<float[]> models = models(random, 30);
        models.add(changed(models.get(5), 1, 0.01, random));
        assertThat(NearCopies.of(models, 0.999)).isEmpty();
    }

    @Test
    void oneWildModelDoesNotMakeAllOthersAlike() {
        Random random = new Random(4);
        List<float[]> models = models(random, 12);
        float[] wild = new float[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            wild[cell] = cell % 2 == 0 ? 1e-30f : 1e30f;
        }
        models.add(wild);
        assertThat(NearCopies.of(models, 0.99)).isEmpty();
    }

    @Test
    void modelsThatAreAllTheSameAreAllCopies() {
        float[] one = models(new Random(5), 1).getFirst();
        assertThat(NearCopies.of(List.of(one, one.clone(), one.clone()), 0.999)).hasSize(3);
    }

    @Test
    void refusesAThresholdThatIsNotNear() {
        assertThatIllegalArgumentException().isThrownBy(() -> NearCopies.of(List.of(), 0.5));
    }
}
