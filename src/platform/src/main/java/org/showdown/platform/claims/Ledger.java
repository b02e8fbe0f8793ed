package org.showdown.platform.claims;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.claims.method.Reading;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.platform.course.ClaimLedger;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;

/** The claims of the course beside what was measured of them, kept in memory; read anew when a round has changed something. */
@ApplicationScoped
public class Ledger implements ClaimLedger {
    static final String ADDRESS = "/claims";

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final ClaimFiles files;
    private final MeasurementStore store;
    private final LedgerNotices notices;
    private final Assignments assignments;
    private final MarketStore markets;
    private final AtomicLong revision = new AtomicLong();
    private volatile @Nullable Map<String, ClaimMeasurement> measurements;

    Ledger(
            ClaimFiles files,
            MeasurementStore store,
            LedgerNotices notices,
            Assignments assignments,
            MarketStore markets) {
        this.files = files;
        this.store = store;
        this.notices = notices;
        this.assignments = assignments;
        this.markets = markets;
    }

    void start(@Observes StartupEvent event) {
        // The listening thread has other notices to hand on.
        notices.onChange(() -> Thread.ofVirtual().name("ledger").start(this::read));
    }

    private void read() {
        try {
            Map<String, ClaimMeasurement> now = store.all();
            Map<String, ClaimMeasurement> before = measurements;
            measurements = now;
            if (before == null || !sayTheSame(before, now)) {
                revision.incrementAndGet();
            }
        } catch (RuntimeException e) {
            LOG.debug("The measurements could not be read; those in memory stay", e);
        }
    }

    private static boolean sayTheSame(Map<String, ClaimMeasurement> before, Map<String, ClaimMeasurement> now) {
        return before.keySet().equals(now.keySet())
                && now.values().stream().allMatch(measurement -> {
                    ClaimMeasurement old = before.get(measurement.claim());
                    return old != null && measurement.saysAs(old);
                });
    }

    private Map<String, ClaimMeasurement> measurements() {
        if (measurements == null) {
            read();
        }
        Map<String, ClaimMeasurement> known = measurements;
        return known == null ? Map.of() : known;
    }

    /** All rows in the order of the files, as they are in the database now: a round may be running. */
    @ActivateRequestContext
    List<LedgerRow> rows() {
        Map<String, ClaimMeasurement> known = store.all();
        List<LedgerRow> rows = new ArrayList<>();
        for (WeekClaims week : files.weeks()) {
            MethodNotes.Place place = place(week);
            for (CourseClaim claim : week.claims()) {
                CourseClaim.Measure measure = claim.measure();
                MethodNotes.Note note =
                        measure == null ? null : week.methods().notes().get(measure.method());
                rows.add(LedgerRow.of(
                        claim,
                        known.get(claim.id()),
                        note,
                        measure == null ? "" : week.methods().command(measure, place)));
            }
        }
        return rows;
    }

    private MethodNotes.Place place(WeekClaims week) {
        Optional<Assignment> assignment = week.homework().stream()
                .map(assignments::bySlug)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<DatasetInfo> dataset =
                assignment.flatMap(each -> markets.find(each.settings().dataset()));
        if (assignment.isEmpty() || dataset.isEmpty()) {
            return new MethodNotes.Place("simulated", "SIMX", null, null);
        }
        return new MethodNotes.Place(
                dataset.get().slug(),
                Surroundings.indexOf(dataset.get().symbols()).orElse("SPY"),
                dataset.get().firstDay(),
                assignment.get().settings().split().publicUntil());
    }

    @Override
    public Optional<Measurement> measurement(String claim) {
        ClaimMeasurement known = measurements().get(claim);
        CourseClaim said = claims().get(claim);
        Reading reading = known == null ? null : known.reading();
        VerdictRanges ranges = said == null ? null : said.ranges();
        if (said == null || reading == null || ranges == null) {
            return Optional.empty();
        }
        return Optional.of(new Measurement(
                Figures.withUnit(reading, said.unit()), ranges.of(reading).id(), ADDRESS + "#" + claim));
    }

    @Override
    public Optional<String> address(String claim) {
        return claims().containsKey(claim) ? Optional.of(ADDRESS + "#" + claim) : Optional.empty();
    }

    private Map<String, CourseClaim> claims() {
        Map<String, CourseClaim> claims = new HashMap<>();
        files.weeks().forEach(week -> week.claims().forEach(claim -> claims.putIfAbsent(claim.id(), claim)));
        return claims;
    }

    @Override
    public long revision() {
        measurements();
        return revision.get() * 31 + files.version();
    }
}
