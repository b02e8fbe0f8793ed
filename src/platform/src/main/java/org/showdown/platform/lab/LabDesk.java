package org.showdown.platform.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.claims.Figures;
import org.showdown.platform.claims.method.NotMeasuredException;
import org.showdown.platform.lab.LabMarkets.LabMarket;
import org.showdown.platform.lab.LabQuestion.Mistake;

/** Draws sheets, judges answers, and says what a student may see. */
@ApplicationScoped
public class LabDesk {
    private final LabStore store;
    private final LabMarkets markets;

    LabDesk(LabStore store, LabMarkets markets) {
        this.store = store;
        this.markets = markets;
    }

    /** A text in a field that was not taken as an answer. */
    record Refused(String question, String typed, String error) {}

    /** @throws NotMeasuredException if the exercise cannot be drawn from the course's market */
    SheetView sheet(LabExercise exercise, UUID account, @Nullable Refused refused) {
        LabMarket market = markets.of(exercise);
        LabStore.Drawn drawn = drawn(exercise, account, market);
        Variant variant = drawn.variant();
        List<LabTry> tries = store.tries(account, exercise);
        List<QuestionView> views = new ArrayList<>();
        for (LabQuestion question : exercise.questions()) {
            QuestionTries ofQuestion = QuestionTries.of(question, drawn.draw(), tries);
            views.add(view(exercise, question, views.size() + 1, variant, market, ofQuestion, refused));
        }
        return new SheetView(
                exercise.week(),
                exercise.title(),
                exercise.page(),
                exercise.address(),
                words(variant),
                exercise.tries(),
                views);
    }

    /** Whether a student has nothing left to answer; of a sheet that was never opened, everything is. */
    boolean done(LabExercise exercise, UUID account) {
        return store.drawn(account, exercise)
                .map(drawn -> {
                    List<LabTry> tries = store.tries(account, exercise);
                    return exercise.questions().stream()
                            .map(question -> QuestionTries.of(question, drawn.draw(), tries))
                            .allMatch(ofQuestion -> ofQuestion.settled(exercise));
                })
                .orElse(false);
    }

    private static String words(Variant variant) {
        StringBuilder words = new StringBuilder(variant.symbol() + ", " + variant.from() + " to " + variant.to());
        variant.draws()
                .forEach((name, number) ->
                        words.append(", ").append(name).append(' ').append(number));
        return words.toString();
    }

    private LabStore.Drawn drawn(LabExercise exercise, UUID account, LabMarket market) {
        Optional<LabStore.Drawn> before = store.drawn(account, exercise);
        return before.filter(
                        drawn -> drawn.dataset().equals(market.dataset()) && fits(drawn.variant(), exercise, market))
                .orElseGet(() -> {
                    Variant fresh = VariantDraw.draw(exercise, account, market.days());
                    store.keep(
                            account,
                            exercise,
                            market.dataset(),
                            fresh,
                            before.map(LabStore.Drawn::draw).orElse(0));
                    return store.drawn(account, exercise).orElseThrow();
                });
    }

    /** Whether a sheet that was drawn once can still be answered. */
    private static boolean fits(Variant variant, LabExercise exercise, LabMarket market) {
        return market.days().symbols().contains(variant.symbol())
                && !variant.to().isAfter(market.until())
                && variant.draws().keySet().equals(exercise.variant().draws().keySet());
    }

    private QuestionView view(
            LabExercise exercise,
            LabQuestion question,
            int number,
            Variant variant,
            LabMarket market,
            QuestionTries ofQuestion,
            @Nullable Refused refused) {
        List<LabTry> tries = ofQuestion.onSheet();
        boolean settled = ofQuestion.settled(exercise);
        Refused here = refused != null && refused.question().equals(question.id()) && !settled ? refused : null;
        return new QuestionView(
                question.id(),
                number,
                variant.fill(question.text()),
                question.unit().equals("none") ? "" : question.unit(),
                variant.fill(question.hint()),
                tries.stream()
                        .map(each -> new QuestionView.TryView(each.number(), each.typed(), each.right()))
                        .toList(),
                Math.max(0, exercise.tries() - tries.size()),
                ofQuestion.solved(),
                ofQuestion.solvedBefore(),
                tries.isEmpty() ? "" : variant.fill(feedback(question, tries.getLast())),
                settled && !ofQuestion.solvedBefore()
                        ? written(markets.compute(question.solution(), variant, market))
                        : null,
                here == null ? "" : here.typed(),
                here == null ? null : here.error());
    }

    private static String written(double answer) {
        return Double.isNaN(answer) ? "none on this market" : Figures.number(answer);
    }

    private static String feedback(LabQuestion question, LabTry last) {
        Integer mistake = last.mistake();
        return switch (last.outcome()) {
            case RIGHT -> question.right();
            case WRONG -> question.wrong();
            case MISTAKE ->
                mistake != null && mistake < question.mistakes().size()
                        ? question.mistakes().get(mistake).text()
                        : question.wrong();
        };
    }

    /**
     * Judges an answer. A text that is no number costs no try, nor does a number that was tried before, nor one after the question is settled.
     *
     * @return why the text was not taken; empty where it was
     * @throws NotMeasuredException if the exercise cannot be drawn from the course's market
     */
    Optional<Refused> answer(LabExercise exercise, LabQuestion question, UUID account, String typed, Locale language) {
        double answer;
        try {
            answer = Numeral.read(typed, language);
        } catch (Numeral.Unreadable e) {
            return Optional.of(new Refused(question.id(), typed, String.valueOf(e.getMessage())));
        }
        LabMarket market = markets.of(exercise);
        LabStore.Drawn drawn = drawn(exercise, account, market);
        Variant variant = drawn.variant();
        double right = markets.compute(question.solution(), variant, market);
        if (Double.isNaN(right)) {
            throw new NotMeasuredException("The question “" + question.id() + "” has no answer on this market.");
        }
        boolean isRight = question.tolerance().accepts(answer, right);
        Integer mistake = isRight ? null : mistake(question, variant, market, answer);
        LabTry.Outcome outcome =
                isRight ? LabTry.Outcome.RIGHT : mistake == null ? LabTry.Outcome.WRONG : LabTry.Outcome.MISTAKE;
        store.addTry(account, exercise, drawn.draw(), before -> {
            QuestionTries tries = QuestionTries.of(question, drawn.draw(), before);
            return tries.settled(exercise) || tries.has(answer)
                    ? Optional.empty()
                    : Optional.of(new LabTry(
                            question.id(),
                            drawn.draw(),
                            tries.onSheet().size() + 1,
                            typed.strip(),
                            answer,
                            outcome,
                            mistake));
        });
        return Optional.empty();
    }

    private @Nullable Integer mistake(LabQuestion question, Variant variant, LabMarket market, double answer) {
        for (int i = 0; i < question.mistakes().size(); i++) {
            Mistake mistake = question.mistakes().get(i);
            double wrong = markets.compute(mistake.computation(), variant, market);
            if (!Double.isNaN(wrong) && question.tolerance().accepts(answer, wrong)) {
                return i;
            }
        }
        return null;
    }
}
