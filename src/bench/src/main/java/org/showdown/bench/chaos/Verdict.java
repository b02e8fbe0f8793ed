package org.showdown.bench.chaos;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.showdown.bench.chaos.PersistentUpload.Receipt;

/** Compares what students were promised with what the database holds. */
final class Verdict {

    private final List<String> problems;

    /**
     * @param problems gets what is not as promised
     */
    Verdict(List<String> problems) {
        this.problems = problems;
    }

    /**
     * @param undisturbed submissions from before the chaos
     * @param peaceful    the digest of the undisturbed result by the file's digest
     */
    void compare(List<Receipt> receipts, Set<UUID> undisturbed, Map<String, String> peaceful, Ledger ledger)
            throws SQLException {
        Set<UUID> promised = new HashSet<>(undisturbed);
        for (Receipt receipt : receipts) {
            if (!promised.add(receipt.submission())) {
                problems.add(receipt.submission() + ": two uploads got this receipt");
            }
        }
        Set<UUID> stored = Set.copyOf(ledger.submissions());
        stored.stream()
                .filter(id -> !promised.contains(id))
                .forEach(id -> problems.add(id + ": stored, and nobody has a receipt"));
        Map<UUID, Ledger.Result> results = ledger.results();
        for (UUID id : promised) {
            Ledger.Result result = results.get(id);
            if (!stored.contains(id)) {
                problems.add(id + ": lost");
            } else if (result == null) {
                problems.add(id + ": without a result");
            } else if (!result.digest().equals(peaceful.get(result.sha256()))) {
                problems.add(id + ": another result than in peace");
            }
        }
    }
}
