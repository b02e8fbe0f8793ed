package org.showdown.platform.lab;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.claims.method.Arguments;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.claims.method.NotMeasuredException;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.platform.lab.LabQuestion.Computation;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.market.MarketDataset;

/** The public days that an exercise is about, and numbers computed from them. */
@ApplicationScoped
class LabMarkets {
    private static final Logger LOG = Logger.getLogger(LabMarkets.class);
    private static final int REMEMBERED = 20_000;

    private final Assignments assignments;
    private final MarketStore markets;
    private final Cache<Key, Double> numbers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param sha256 of the dataset, so that another import is another market */
    record LabMarket(String dataset, String sha256, LocalDate until, MarketDataset days) {}

    private record Key(String sha256, LocalDate until, String method, Arguments with, LocalDate from, LocalDate to) {}

    LabMarkets(Assignments assignments, MarketStore markets) {
        this.assignments = assignments;
        this.markets = markets;
    }

    /** @throws NotMeasuredException if no assignment says which market is meant */
    LabMarket of(LabExercise exercise) {
        Assignment assignment = exercise.homework().stream()
                .map(assignments::bySlug)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new NotMeasuredException("The week has no assignment that says which market is meant."));
        DatasetInfo info = markets.find(assignment.settings().dataset())
                .orElseThrow(() -> new NotMeasuredException("The assignment’s market is not there."));
        LocalDate until = assignment.settings().split().publicUntil();
        return new LabMarket(
                info.slug(),
                info.sha256(),
                until,
                markets.loadPublic(info.slug()).until(until));
    }

    /** @return the number; NaN where there is none, which no answer is near to */
    double compute(Computation computation, Variant variant, LabMarket market) {
        Arguments with = computation.with().with(variant::fill);
        Key key = new Key(market.sha256(), market.until(), computation.method(), with, variant.from(), variant.to());
        return numbers.get(key, wanted -> {
            try {
                return Methods.measure(
                                computation.method(),
                                with,
                                new Surroundings(market.days(), variant.from(), variant.to(), Records.NONE))
                        .value();
            } catch (IllegalArgumentException | NotMeasuredException e) {
                LOG.warnf("%s cannot be computed for %s: %s", computation.method(), variant, e.getMessage());
                return Double.NaN;
            }
        });
    }
}
