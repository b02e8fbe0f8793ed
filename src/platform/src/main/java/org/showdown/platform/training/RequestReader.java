package org.showdown.platform.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings.Split;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;

/** Makes a job of the start form, or says field by field why it cannot. What a recipe may hold is for the training program to say. */
@ApplicationScoped
class RequestReader {
    private static final Pattern NAME = Pattern.compile("(?m)^name:[ \t]*([a-z0-9-]{1,40})[ \t]*$");
    private static final int MAX_TITLE = 120;
    private static final int MAX_SEEDS = 20;

    private final Assignments assignments;
    private final MarketStore markets;
    private final HiddenDays hiddenDays;

    RequestReader(Assignments assignments, MarketStore markets, HiddenDays hiddenDays) {
        this.assignments = assignments;
        this.markets = markets;
        this.hiddenDays = hiddenDays;
    }

    /** Either a request, or what is wrong by field. */
    record Read(@Nullable JobRequest request, Map<String, String> problems) {}

    /** A market with its days. */
    private record Market(
            @Nullable UUID assignment, String dataset, String title, LocalDate train, LocalDate validate) {}

    Read read(TrainingForm form) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Study> study = Study.of(form.what());
        if (study.isEmpty() && !form.what().equals(TrainingForm.TRAINING)) {
            problems.put("what", "Choose a training or one of the studies.");
        }
        if (form.title().length() > MAX_TITLE) {
            problems.put(
                    "title",
                    "Expected at most " + MAX_TITLE + " characters, found "
                            + form.title().length() + ".");
        }
        readRecipe(form, problems);
        List<Integer> seeds = readSeeds(form, problems);
        Market market = readMarket(form, problems);
        if (!problems.isEmpty() || market == null) {
            return new Read(null, problems);
        }
        return new Read(
                new JobRequest(
                        study.orElse(null),
                        title(form, study),
                        form.recipe(),
                        market.assignment(),
                        market.dataset(),
                        market.title(),
                        market.train(),
                        market.validate(),
                        study.isPresent() ? seeds : List.of(),
                        form.gpu()),
                problems);
    }

    private static String title(TrainingForm form, Optional<Study> study) {
        if (!form.title().isEmpty()) {
            return form.title();
        }
        return study.map(Study::title).orElseGet(() -> {
            // A recipe that was begun with another one's text has a name of its own.
            Matcher named = NAME.matcher(form.recipe());
            return named.find() ? "Network " + named.group(1) : "A network";
        });
    }

    private static void readRecipe(TrainingForm form, Map<String, String> problems) {
        int bytes = form.recipe().getBytes(StandardCharsets.UTF_8).length;
        if (form.recipe().isBlank()) {
            problems.put("recipe", "Expected a recipe in YAML, found nothing. Choose one above, or write it here.");
        } else if (bytes > Recipes.MAX_BYTES) {
            problems.put("recipe", "Expected at most 16 KiB, found " + bytes + " bytes.");
        } else if (form.recipe().indexOf('\0') >= 0) {
            problems.put("recipe", "Expected text, found a character that no text has (U+0000).");
        }
    }

    private static List<Integer> readSeeds(TrainingForm form, Map<String, String> problems) {
        List<Integer> seeds = new ArrayList<>();
        String wrong =
                "Expected whole numbers from 0 with commas between them, such as 1,2,3; found “" + form.seeds() + "”.";
        if (!form.seeds().isEmpty()) {
            for (String part : form.seeds().split(",", -1)) {
                if (!part.strip().matches("\\d{1,9}")) {
                    problems.put("seeds", wrong);
                    return List.of();
                }
                seeds.add(Integer.valueOf(part.strip()));
            }
        }
        if (seeds.size() > MAX_SEEDS) {
            problems.put("seeds", "Expected at most " + MAX_SEEDS + " seeds, found " + seeds.size() + ".");
        } else if (seeds.stream().distinct().count() < seeds.size()) {
            problems.put("seeds", "Expected seeds that differ, found “" + form.seeds() + "”.");
        }
        return seeds;
    }

    private @Nullable Market readMarket(TrainingForm form, Map<String, String> problems) {
        if (form.market().startsWith(TrainingForm.ASSIGNMENT)) {
            Optional<Assignment> assignment =
                    assignments.bySlug(form.market().substring(TrainingForm.ASSIGNMENT.length()));
            if (assignment.isPresent()) {
                return ofAssignment(assignment.get());
            }
        } else if (form.market().startsWith(TrainingForm.DATASET)) {
            Optional<DatasetInfo> dataset = markets.find(form.market().substring(TrainingForm.DATASET.length()));
            if (dataset.isPresent()) {
                Market market = ofDataset(dataset.get(), form, problems);
                if (market != null && Study.of(form.what()).isPresent()) {
                    hiddenDays
                            .refuse(market.dataset(), market.validate())
                            .ifPresent(problem -> problems.put("validate-until", problem));
                }
                return market;
            }
        }
        problems.put("market", "Choose an assignment or a market dataset.");
        return null;
    }

    private static Market ofAssignment(Assignment assignment) {
        Split split = assignment.settings().split();
        return new Market(
                assignment.id(),
                assignment.settings().dataset(),
                assignment.title(),
                split.trainUntil(),
                split.publicUntil());
    }

    private static @Nullable Market ofDataset(DatasetInfo dataset, TrainingForm form, Map<String, String> problems) {
        LocalDate train = readDay("train-until", form.trainUntil(), dataset, problems);
        LocalDate validate = readDay("validate-until", form.validateUntil(), dataset, problems);
        if (train == null || validate == null) {
            return null;
        }
        if (!train.isBefore(validate)) {
            problems.put(
                    "validate-until",
                    "Expected a day after the last training day, " + train + "; found " + validate + ".");
            return null;
        }
        return new Market(null, dataset.slug(), dataset.title(), train, validate);
    }

    private static @Nullable LocalDate readDay(
            String field, String typed, DatasetInfo dataset, Map<String, String> problems) {
        String range = "a day from " + dataset.firstDay() + " to " + dataset.lastDay();
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(dataset.firstDay()) && !day.isAfter(dataset.lastDay())) {
                return day;
            }
            problems.put(field, "Expected " + range + ", which the dataset has; found " + day + ".");
        } catch (DateTimeParseException e) {
            problems.put(
                    field,
                    typed.isEmpty()
                            ? "A dataset needs this: expected " + range + "."
                            : "Expected " + range + " such as 2019-12-31, found “" + typed + "”.");
        }
        return null;
    }
}
