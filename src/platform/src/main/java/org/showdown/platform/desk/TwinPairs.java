package org.showdown.platform.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.BoardResult.HorizonScores;
import org.showdown.platform.evaluation.ResultReader;
import org.showdown.platform.evidence.Evidence;
import org.showdown.platform.evidence.Twin;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStore;

/** Says who is behind the submissions that the evidence found nearly the same. */
@ApplicationScoped
class TwinPairs {

    private final Evidence evidence;
    private final SubmissionStore submissions;
    private final ResultReader results;
    private final Accounts accounts;

    TwinPairs(Evidence evidence, SubmissionStore submissions, ResultReader results, Accounts accounts) {
        this.evidence = evidence;
        this.submissions = submissions;
        this.results = results;
        this.accounts = accounts;
    }

    /** Same files first, then by correlation, then the latest; at most so many. */
    List<TwinPair> of(Assignment assignment, int most) {
        Map<UUID, Optional<TwinSide>> sides = new HashMap<>();
        List<TwinPair> pairs = new ArrayList<>();
        for (Twin twin :
                evidence.twins(assignment.id()).stream().sorted(order()).toList()) {
            if (pairs.size() < most) {
                pair(twin, sides).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    int count(Assignment assignment) {
        return evidence.twins(assignment.id()).size();
    }

    /** How many submissions were compared by their files alone. */
    int leftOut(Assignment assignment) {
        return evidence.leftOut(assignment.id());
    }

    /** Empty if the two are no twins of this assignment. */
    Optional<TwinPair> find(Assignment assignment, UUID first, UUID second) {
        return evidence.twins(assignment.id()).stream()
                .filter(twin -> twin.first().equals(first) && twin.second().equals(second))
                .findFirst()
                .flatMap(twin -> pair(twin, new HashMap<>()));
    }

    private static Comparator<Twin> order() {
        return Comparator.comparing((Twin twin) -> !twin.sameFile())
                .thenComparing(twin -> Double.isNaN(twin.correlation()) ? 1 : -twin.correlation());
    }

    private Optional<TwinPair> pair(Twin twin, Map<UUID, Optional<TwinSide>> known) {
        Optional<TwinSide> first = known.computeIfAbsent(twin.first(), this::side);
        Optional<TwinSide> second = known.computeIfAbsent(twin.second(), this::side);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(new TwinPair(first.get(), second.get(), twin.correlation(), twin.sameFile()));
    }

    private Optional<TwinSide> side(UUID id) {
        return submissions
                .find(id)
                .flatMap(submission -> Optional.ofNullable(submission.accountId())
                        .flatMap(accounts::byId)
                        .map(account -> side(submission, account)));
    }

    private TwinSide side(Submission submission, Account account) {
        Optional<HorizonScores> scores = results.find(submission.id(), Board.PUBLIC)
                .filter(result -> !result.horizons().isEmpty())
                .map(result -> result.horizons().firstEntry().getValue());
        return new TwinSide(
                submission,
                account.displayName,
                account.pseudonym,
                scores.map(known -> known.all().qlike()).orElse(Double.NaN),
                scores.map(known -> List.copyOf(known.perSymbol().keySet())).orElse(List.of()));
    }
}
