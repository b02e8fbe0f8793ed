package org.showdown.volatility.walkforward;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatasetHistoryTest {
    private static final MarketDataset MARKET = Markets.random(9, 700, "A", "B");
    private static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.YANG_ZHANG, 21);

    @Test
    void nothingLaterThanTheOriginCanBeReachedFromAHistory() throws IllegalAccessException {
        HistoryFeed feed = new HistoryFeed(MARKET, TARGET);
        feed.until(500);
        Set<Object> reachable = reachableFrom(feed.until(600));
        assertThat(reachable).doesNotContain(MARKET, MARKET.days());
        assertThat(reachable)
                .noneMatch(object -> object instanceof LocalDate day
                        && day.isAfter(MARKET.days().get(600)));
        double[] later = DoubleStream.concat(
                        Arrays.stream(MARKET.series("A").close()).skip(601),
                        Arrays.stream(MARKET.vix()).skip(601))
                .toArray();
        double[] values = reachable.stream()
                .filter(double[].class::isInstance)
                .flatMapToDouble(array -> Arrays.stream((double[]) array))
                .toArray();
        assertThat(values)
                .contains(MARKET.series("A").close(600), MARKET.vix(600))
                .doesNotContain(later);
    }

    /** Every object that reflection gets hold of from a root, outside the classes of the Java platform. */
    private static Set<Object> reachableFrom(Object root) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (!seen.add(object)) {
                continue;
            }
            switch (object) {
                case Object[] array -> Arrays.stream(array).forEach(element -> offer(open, element));
                case Iterable<?> elements -> elements.forEach(element -> offer(open, element));
                case Map<?, ?> map -> map.values().forEach(element -> offer(open, element));
                default -> offerFields(open, object);
            }
        }
        return seen;
    }

    private static void offerFields(Deque<Object> open, Object object) throws IllegalAccessException {
        if (object.getClass().isArray() || !object.getClass().getName().startsWith("org.showdown")) {
            return;
        }
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                offer(open, field.get(object));
            }
        }
    }

    private static void offer(Deque<Object> open, Object object) {
        if (object != null) {
            open.push(object);
        }
    }

    @Test
    void historyThatIsKeptDoesNotGrow() {
        HistoryFeed feed = new HistoryFeed(MARKET, TARGET);
        DatasetHistory kept = feed.until(100);
        feed.until(101);
        assertThat(kept.size()).isEqualTo(101);
        assertThat(kept.close("A").size()).isEqualTo(101);
        assertThat(kept.close("A").last()).isEqualTo(MARKET.series("A").close(100));
        assertThatThrownBy(() -> kept.close("A").get(101))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("origin is day 100");
        assertThat(kept.close("A").tail(200)).hasSize(101);
        assertThat(kept.close("A").tail(2))
                .containsExactly(
                        MARKET.series("A").close(99), MARKET.series("A").close(100));
    }

    @Test
    void daysGoForwardOnly() {
        HistoryFeed feed = new HistoryFeed(MARKET, TARGET);
        feed.until(100);
        assertThatThrownBy(() -> feed.until(99)).hasMessageContaining("forward only");
    }

    @Test
    void fedDayByDayIsTheSameAsAtOnce() {
        HistoryFeed feed = new HistoryFeed(MARKET, TARGET);
        for (int day = 0; day < 650; day++) {
            feed.until(day);
        }
        DatasetHistory fed = feed.until(650);
        DatasetHistory atOnce = DatasetHistory.until(MARKET, TARGET, 650);
        assertThat(fed.close("B").toArray()).isEqualTo(atOnce.close("B").toArray());
        assertThat(fed.realisedVariance("B").toArray())
                .isEqualTo(atOnce.realisedVariance("B").toArray());
        assertThat(fed.dates()).isEqualTo(atOnce.dates());
    }
}
