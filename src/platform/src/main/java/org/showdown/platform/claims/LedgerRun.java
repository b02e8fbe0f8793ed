package org.showdown.platform.claims;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.claims.ClaimGauge.Gauge;
import org.showdown.platform.claims.method.Effort;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.platform.worker.Turns;
import org.showdown.volatility.market.MarketDataset;

/** One round: measures what has changed since it was measured last, what is quick first. On a worker, one round at a time in the whole installation. */
@ApplicationScoped
public class LedgerRun {
    private static final Logger LOG = Logger.getLogger(LedgerRun.class);
    private static final long LOCK = 0x434C_4149_4D53L;

    private final ClaimFiles files;
    private final MeasurementStore store;
    private final Rounds rounds;
    private final Assignments assignments;
    private final MarketStore markets;
    private final Database database;
    private final Turns turns;
    private final ObjectMapper json;
    private final ShowdownSettings settings;
    private final Clock clock;

    LedgerRun(
            ClaimFiles files,
            MeasurementStore store,
            Rounds rounds,
            Assignments assignments,
            MarketStore markets,
            Database database,
            Turns turns,
            ObjectMapper json,
            ShowdownSettings settings,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.rounds = rounds;
        this.assignments = assignments;
        this.markets = markets;
        this.database = database;
        this.turns = turns;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does the round of that id, unless it is done. */
    @ActivateRequestContext
    public void run(UUID id) {
        turns.take(LOCK, () -> rounds.begin(id).ifPresent(round -> rounds.finish(id, measureAll(round.anew()))));
    }

    /** A claim and what it is measured in. */
    private record Task(CourseClaim claim, ClaimGauge gauge) {
        Effort effort() {
            CourseClaim.Measure measure = claim.measure();
            return measure == null
                    ? Effort.NONE
                    : Methods.find(measure.method()).orElseThrow().effort();
        }
    }

    private int measureAll(boolean anew) {
        List<Task> tasks = new ArrayList<>();
        for (WeekClaims week : files.weeks()) {
            ClaimGauge gauge = gauge(week);
            week.claims().stream()
                    .filter(claim -> claim.measure() != null)
                    .forEach(claim -> tasks.add(new Task(claim, gauge)));
        }
        tasks.sort(Comparator.comparing(Task::effort));
        Map<String, ClaimMeasurement> before = store.all();
        int measured = 0;
        for (Task task : tasks) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The worker stops");
            }
            try {
                measured += measure(task, before.get(task.claim().id()), anew) ? 1 : 0;
            } catch (DatabaseException.Away e) {
                throw e; // the round is begun again
            } catch (RuntimeException e) {
                LOG.errorf(e, "The claim %s could not be measured", task.claim().id());
            }
        }
        if (!tasks.isEmpty()) {
            store.keepOnly(tasks.stream().map(task -> task.claim().id()).toList());
        }
        LOG.infof("Measured %d of the course's %d claims", measured, tasks.size());
        return measured;
    }

    private boolean measure(Task task, @Nullable ClaimMeasurement before, boolean anew) {
        Gauge gauge = task.gauge().of(task.claim());
        if (before != null && !anew && gauge.settled() && before.fingerprint().equals(gauge.fingerprint())) {
            return false;
        }
        ClaimMeasurement now = gauge.measure(clock.instant());
        if (before != null && !anew && now.saysAs(before)) {
            return false;
        }
        store.write(now);
        return true;
    }

    private ClaimGauge gauge(WeekClaims week) {
        Optional<Assignment> assignment = week.homework().stream()
                .map(assignments::bySlug)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<DatasetInfo> dataset =
                assignment.flatMap(each -> markets.find(each.settings().dataset()));
        if (assignment.isEmpty() || dataset.isEmpty()) {
            return ClaimGauge.WITHOUT_MARKET;
        }
        // The public years alone, whatever a worker may read.
        MarketDataset market = markets.load(dataset.get().slug())
                .until(assignment.get().settings().split().publicUntil());
        return new ClaimGauge(
                market,
                dataset.get().title(),
                new StoredRecords(
                        assignment.get(), database, json, settings.root().resolve("reference-solutions")));
    }
}
