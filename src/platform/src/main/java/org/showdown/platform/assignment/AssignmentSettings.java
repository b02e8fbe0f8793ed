package org.showdown.platform.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/**
 * The validated settings of an assignment, as its YAML says them; {@code docs/instructors.md} explains each field.
 *
 * @param dataset       slug of the market dataset
 * @param symbols       symbols to forecast, in the order of the forecasts; empty: all of the dataset
 * @param target        what is forecast: estimator and window
 * @param horizons      trading days ahead, in the order of an ONNX model's outputs
 * @param features      the features of an ONNX model's input, in their order
 * @param split         which days train, validate and test
 * @param regimes       what counts as calm and crisis
 * @param counted       which of a student's submissions stands on the public board
 * @param ladder        whether the public board releases a better score only where the improvement is larger than the noise
 * @param accepts       kinds of file
 * @param limits        what a submission may use
 * @param attemptsPerDay submissions per student and day of {@code zone}
 * @param opens         first moment of submitting, in {@code zone}
 * @param due           last moment of submitting, in {@code zone}
 * @param freezeBefore  how long before {@code due} the public board stops moving for students; null: it never does
 * @param entries       slots that a submission is made for: id to title
 * @param deliverables  names of what is to be handed in, entries among them; empty: everything
 * @param references    reference solutions that the house submits
 * @param grade         what points are given for; empty: no points are given here
 * @param brief         what is asked, in Markdown
 */
public record AssignmentSettings(
        String title,
        String dataset,
        List<String> symbols,
        TargetDefinition target,
        List<Integer> horizons,
        FeatureList features,
        Split split,
        RegimeRule regimes,
        Counted counted,
        boolean ladder,
        Set<SubmissionKind> accepts,
        Limits limits,
        int attemptsPerDay,
        LocalDateTime opens,
        LocalDateTime due,
        @Nullable Duration freezeBefore,
        ZoneId zone,
        SequencedMap<String, String> entries,
        List<String> deliverables,
        List<String> references,
        List<GradeCriterion> grade,
        String brief) {

    /** Which of a student's submissions stands on the public board. */
    public enum Counted {
        /** The one with the lowest QLIKE on the public board. */
        BEST,
        /** The latest that was scored. */
        LAST;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Days are inclusive at both ends. */
    public record Split(
            LocalDate trainUntil,
            LocalDate validationFrom,
            LocalDate validationTo,
            LocalDate testFrom,
            LocalDate testTo) {

        /** @return the last day that students may see; nothing later leaves the platform */
        public LocalDate publicUntil() {
            return validationTo;
        }
    }

    /** How a board is walked through: a model is fitted once, on everything before the board's first day. */
    public WalkForwardPlan plan(Board board) {
        return switch (board) {
            case PUBLIC ->
                new WalkForwardPlan(split.trainUntil(), split.validationFrom(), split.validationTo(), horizons, target);
            case HIDDEN ->
                new WalkForwardPlan(split.validationTo(), split.testFrom(), split.testTo(), horizons, target);
        };
    }

    /** What a student hands in, in the order of the checklist. */
    public List<Deliverable> handIn() {
        return Deliverable.of(deliverables, entries);
    }

    public Instant opensAt() {
        return opens.atZone(zone).toInstant();
    }

    public Instant dueAt() {
        return due.atZone(zone).toInstant();
    }

    /** The moment whose public standing students see from then on; null without a freeze. */
    public @Nullable Instant freezesAt() {
        return freezeBefore == null ? null : dueAt().minus(freezeBefore);
    }

    public boolean isOpenAt(Instant now) {
        return !now.isBefore(opensAt()) && !now.isAfter(dueAt());
    }

    public boolean accepts(SubmissionKind kind) {
        return accepts.contains(kind);
    }
}
