package org.showdown.volatility.market;

import java.util.List;
import java.util.Map;

/**
 * What an import took and what it refused.
 *
 * @param rowsRead price rows below the headers
 * @param rowsAccepted price rows that became bars
 * @param refused the refused rows of all files, the first {@link ImportOptions#listedRefusals()} of them
 * @param refusedByReason how many rows were refused, by reason
 * @param missingDays runs of days on which a symbol has no bar although others have
 * @param vix what became of the rows of the volatility index
 * @param notes anything else a person should know: ignored columns, where a symbol's name was taken from
 */
public record ImportReport(
        int rowsRead,
        int rowsAccepted,
        List<RefusedRow> refused,
        Map<RefusedRow.Reason, Integer> refusedByReason,
        List<MissingDays> missingDays,
        VixReport vix,
        List<String> notes) {

    /** Copies the collections. */
    public ImportReport {
        refused = List.copyOf(refused);
        refusedByReason = Map.copyOf(refusedByReason);
        missingDays = List.copyOf(missingDays);
        notes = List.copyOf(notes);
    }

    /**
     * The volatility index in an import.
     *
     * @param rowsRead rows below the header
     * @param daysTaken trading days that got their own level
     * @param daysCarried trading days that carry the last known level forward
     * @param daysUnknown trading days before the first known level, which have none
     * @param daysIgnored days with a level that are no trading days of the dataset
     */
    public record VixReport(int rowsRead, int daysTaken, int daysCarried, int daysUnknown, int daysIgnored) {}

    /** How many rows were refused, in all files. */
    public int refusedTotal() {
        return refusedByReason.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every row was accepted and no day is missing. */
    public boolean clean() {
        return refusedTotal() == 0 && missingDays.isEmpty();
    }
}
