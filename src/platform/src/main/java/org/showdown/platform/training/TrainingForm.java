package org.showdown.platform.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The start form with what was typed, and what is wrong with it.
 *
 * @param what       {@code training} or a study's name
 * @param title      empty: one is made
 * @param recipeName the recipe that the text came from
 * @param market     {@code assignment:SLUG} or {@code dataset:SLUG}
 * @param gpu        whether it needs a graphics card
 * @param problems   by field
 */
public record TrainingForm(
        String what,
        String title,
        String recipeName,
        String recipe,
        String market,
        String trainUntil,
        String validateUntil,
        String seeds,
        boolean gpu,
        Map<String, String> problems) {
    static final String TRAINING = "training";
    static final String ASSIGNMENT = "assignment:";
    static final String DATASET = "dataset:";

    static TrainingForm typed(
            @Nullable String what,
            @Nullable String title,
            @Nullable String recipeName,
            @Nullable String recipe,
            @Nullable String market,
            @Nullable String trainUntil,
            @Nullable String validateUntil,
            @Nullable String seeds,
            boolean gpu) {
        return new TrainingForm(
                strip(what),
                strip(title),
                strip(recipeName),
                Objects.requireNonNullElse(recipe, "").replace("\r\n", "\n"),
                strip(market),
                strip(trainUntil),
                strip(validateUntil),
                strip(seeds),
                gpu,
                Map.of());
    }

    /** The form of somebody who has typed nothing yet. */
    static TrainingForm fresh(List<Recipes.Recipe> recipes) {
        return new TrainingForm(TRAINING, "", "", "", "", "", "", "", false, Map.of())
                .withRecipe(recipes.isEmpty() ? null : recipes.getFirst());
    }

    /** The form that would start this job again. */
    static TrainingForm again(TrainingJob job, @Nullable String assignmentSlug) {
        return new TrainingForm(
                job.study() == null ? TRAINING : job.study().id(),
                "",
                "",
                job.recipe(),
                assignmentSlug == null ? DATASET + job.dataset() : ASSIGNMENT + assignmentSlug,
                assignmentSlug == null ? job.trainUntil().toString() : "",
                assignmentSlug == null ? job.validateUntil().toString() : "",
                job.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")),
                job.needsGpu(),
                Map.of());
    }

    TrainingForm withRecipe(Recipes.@Nullable Recipe chosen) {
        return chosen == null
                ? this
                : new TrainingForm(
                        what,
                        title,
                        chosen.name(),
                        chosen.text(),
                        market,
                        trainUntil,
                        validateUntil,
                        seeds,
                        gpu,
                        problems);
    }

    TrainingForm withProblems(Map<String, String> found) {
        return new TrainingForm(
                what, title, recipeName, recipe, market, trainUntil, validateUntil, seeds, gpu, Map.copyOf(found));
    }

    /** @return what is wrong with a field; empty when nothing is */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean isForAssignment(String slug) {
        return market.equals(ASSIGNMENT + slug);
    }

    public boolean isForDataset(String slug) {
        return market.equals(DATASET + slug);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
