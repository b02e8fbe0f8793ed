package org.showdown.platform.plot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.showdown.platform.plot.HouseNetworks.HouseNetwork;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.feature.FeatureWindows;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.recurrent.RecurrentNetwork;
import org.showdown.volatility.walkforward.DatasetHistory;

/** Networks run over windows of public days, with the features that an evaluation gives them. */
@ApplicationScoped
class NetworkWindows {
    /** Days between two windows of the same symbol where one of each month is enough. */
    private static final int MONTH = 21;

    private final Cache<List<?>, FeatureWindows> windows =
            Caffeine.newBuilder().maximumSize(4).build();

    /** What a network does over the window that ends with a forecast origin. */
    RecurrentNetwork.Trace trace(Course course, HouseNetwork network, String symbol, int origin) {
        List<String> symbols = course.market().symbols();
        float[] all = windows(course, network.file().features())
                .window(origin, network.file().network().sequenceLength());
        int size = all.length / symbols.size();
        int from = symbols.indexOf(symbol) * size;
        return network.file().network().run(Arrays.copyOfRange(all, from, from + size));
    }

    /** A run over the window that ends with a forecast origin. */
    record Sampled(int origin, RecurrentNetwork.Trace trace) {}

    /** One window of each symbol and month of the public board. */
    List<Sampled> sample(Course course, HouseNetwork network) {
        MarketDataset market = course.market();
        int first = market.lastIndexUntil(course.assignment().settings().split().validationFrom());
        List<Sampled> sampled = new ArrayList<>();
        for (int origin = market.size() - 1; origin >= Math.max(first, earliest(network)); origin -= MONTH) {
            for (String symbol : market.symbols()) {
                sampled.add(new Sampled(origin, trace(course, network, symbol, origin)));
            }
        }
        return sampled;
    }

    /** The first origin whose window, and what its features look back on, lies within the data. */
    int earliest(HouseNetwork network) {
        return network.file().network().sequenceLength()
                - 1
                + network.file().features().reach();
    }

    private FeatureWindows windows(Course course, FeatureList features) {
        return windows.get(List.of(course.stamp(), features), key -> {
            MarketDataset market = course.market();
            FeatureWindows made = new FeatureWindows(features, market.symbols());
            made.update(
                    DatasetHistory.until(market, course.assignment().settings().target(), market.size() - 1));
            return made;
        });
    }
}
