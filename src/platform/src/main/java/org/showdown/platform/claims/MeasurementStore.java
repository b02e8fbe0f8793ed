package org.showdown.platform.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.showdown.platform.claims.method.Reading;
import org.showdown.platform.submission.Database;

/** Measurements, one a claim. A worker writes them; pages read. */
@ApplicationScoped
class MeasurementStore {
    private final Database database;

    MeasurementStore(Database database) {
        this.database = database;
    }

    Map<String, ClaimMeasurement> all() {
        Map<String, ClaimMeasurement> all = new LinkedHashMap<>();
        database.list(
                        "select claim, fingerprint, dataset, low, high, missing, measured_at from claim_measurement",
                        MeasurementStore::read)
                .forEach(measurement -> all.put(measurement.claim(), measurement));
        return all;
    }

    void write(ClaimMeasurement measurement) {
        Reading reading = measurement.reading();
        database.update(
                """
                insert into claim_measurement (claim, fingerprint, dataset, low, high, missing, measured_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (claim) do update set fingerprint = excluded.fingerprint, dataset = excluded.dataset, low = excluded.low,
                       high = excluded.high, missing = excluded.missing, measured_at = excluded.measured_at""",
                measurement.claim(),
                measurement.fingerprint(),
                measurement.dataset(),
                reading == null ? null : reading.low(),
                reading == null ? null : reading.high(),
                measurement.missing(),
                measurement.measuredAt());
    }

    /** Forgets claims that the course no longer makes. */
    void keepOnly(Collection<String> claims) {
        database.update("delete from claim_measurement where claim <> all (?)", (Object) claims.toArray(String[]::new));
    }

    private static ClaimMeasurement read(ResultSet row) throws SQLException {
        String missing = row.getString("missing");
        return new ClaimMeasurement(
                row.getString("claim"),
                row.getString("fingerprint"),
                row.getString("dataset"),
                missing == null ? new Reading(row.getDouble("low"), row.getDouble("high")) : null,
                missing,
                Objects.requireNonNull(Database.instant(row, "measured_at")));
    }
}
