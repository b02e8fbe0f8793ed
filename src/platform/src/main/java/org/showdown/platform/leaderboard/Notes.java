package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.PairEvidence;
import org.showdown.platform.evidence.Slice;
import org.showdown.volatility.regime.RegimeRule;

/** What the stored tests say of each row against the best reference solution, by regime and in plain words. */
final class Notes {

    static final Notes NONE = new Notes("", RegimeRule.By.MONTH, Map.of(), Map.of());

    private final String reference;
    private final RegimeRule.By by;
    private final Map<UUID, PairEvidence> calm;
    private final Map<UUID, PairEvidence> crisis;

    private Notes(String reference, RegimeRule.By by, Map<UUID, PairEvidence> calm, Map<UUID, PairEvidence> crisis) {
        this.reference = reference;
        this.by = by;
        this.calm = calm;
        this.crisis = crisis;
    }

    /**
     * Notes against one reference solution.
     *
     * @param pairs its tests against other rows, itself first, by regime
     */
    static Notes of(String reference, RegimeRule.By by, Map<Slice, List<PairEvidence>> pairs) {
        return new Notes(
                reference,
                by,
                bySecond(pairs.getOrDefault(Slice.CALM, List.of())),
                bySecond(pairs.getOrDefault(Slice.CRISIS, List.of())));
    }

    private static Map<UUID, PairEvidence> bySecond(List<PairEvidence> pairs) {
        return pairs.stream().collect(Collectors.toMap(PairEvidence::second, pair -> pair, (a, b) -> a));
    }

    /** What a test against the reference says of a row. */
    enum Outcome {
        BEATS,
        BEATEN,
        EVEN,
        /** Not tested, or too few days for the test to say anything. */
        UNKNOWN;

        /** The outcome for the second of a pair. */
        static Outcome ofSecond(@Nullable PairEvidence pair) {
            if (pair == null || Double.isNaN(pair.p())) {
                return UNKNOWN;
            }
            if (!pair.decided()) {
                return EVEN;
            }
            return pair.statistic() > 0 ? BEATS : BEATEN; // of the sign of the difference, and never rounded to zero
        }
    }

    /** One sentence, empty where no test says anything of the row. */
    String of(UUID submission) {
        Outcome inCalm = Outcome.ofSecond(calm.get(submission));
        Outcome inCrisis = Outcome.ofSecond(crisis.get(submission));
        return words(inCalm, inCrisis);
    }

    private String words(Outcome inCalm, Outcome inCrisis) {
        if (inCalm == inCrisis) {
            return switch (inCalm) {
                case BEATS -> "Beats " + reference + " at the 5 % level, " + both("and") + ".";
                case BEATEN -> reference + " beats it at the 5 % level, " + both("and") + ".";
                case EVEN -> "It and " + reference + " cannot be told apart, " + both("or") + ".";
                case UNKNOWN -> "";
            };
        }
        String calmTimes = times("calm");
        String crisisTimes = times("crisis");
        if (inCrisis == Outcome.UNKNOWN) {
            return opening(inCalm, calmTimes) + ".";
        }
        if (inCalm == Outcome.UNKNOWN) {
            return opening(inCrisis, crisisTimes) + ".";
        }
        // What was decided comes first.
        return inCalm == Outcome.EVEN
                ? opening(inCrisis, crisisTimes) + "; " + sequel(inCalm, calmTimes) + "."
                : opening(inCalm, calmTimes) + "; " + sequel(inCrisis, crisisTimes) + ".";
    }

    private String opening(Outcome outcome, String times) {
        return switch (outcome) {
            case BEATS -> "Beats " + reference + " at the 5 % level " + times;
            case BEATEN -> reference + " beats it at the 5 % level " + times;
            case EVEN -> "It and " + reference + " cannot be told apart " + times;
            case UNKNOWN -> "";
        };
    }

    private String sequel(Outcome outcome, String times) {
        return switch (outcome) {
            case BEATS -> times + " it beats " + reference + " at the 5 % level";
            case BEATEN -> times + " " + reference + " beats it at the 5 % level";
            case EVEN -> times + " the two cannot be told apart";
            case UNKNOWN -> "";
        };
    }

    private String times(String regime) {
        return by == RegimeRule.By.MONTH ? "in " + regime + " months" : "on " + regime + " days";
    }

    private String both(String join) {
        return by == RegimeRule.By.MONTH
                ? "in calm " + join + " in crisis months"
                : "on calm " + join + " on crisis days";
    }
}
