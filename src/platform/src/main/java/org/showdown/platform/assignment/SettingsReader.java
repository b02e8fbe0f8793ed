package org.showdown.platform.assignment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.AssignmentSettings.Counted;
import org.showdown.platform.assignment.AssignmentSettings.Split;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;

/** Reads and validates the settings of an assignment: from a YAML file, from a form, from the database. */
final class SettingsReader {
    private static final String DATE = "a date such as 2019-12-31";
    private static final String MOMENT = "a date and time such as 2026-11-30T23:59";
    private static final String DURATION = "a duration such as 90 s or 2 min";
    private static final String ESTIMATORS = "one of "
            + String.join(
                    ", ",
                    List.of(VarianceEstimator.values()).stream()
                            .map(VarianceEstimator::id)
                            .toList());

    private final Fields fields;

    private SettingsReader(JsonNode tree) {
        this.fields = new Fields(tree);
    }

    /** @throws InvalidSettingsException with every problem that was found */
    static AssignmentSettings read(JsonNode tree) throws InvalidSettingsException {
        return new SettingsReader(tree).read();
    }

    // Once finish() has let us pass, every value that was asked for is there.
    @SuppressWarnings("NullAway")
    private AssignmentSettings read() throws InvalidSettingsException {
        String title = fields.value("title", "a title of at most 120 characters", Values.text(120));
        String dataset = fields.value("dataset", "the name of a market dataset, such as simulated", Values::slug);
        List<String> symbols = fields.items("symbols", "a list of symbols, or nothing for all", Values.text(20));
        TargetDefinition target = target();
        List<Integer> horizons = fields.someItems(
                "target.horizons", "numbers of trading days from 1 to 60, such as 1, 5, 21", Values.number(1, 60));
        FeatureList features = features();
        Split split = split();
        RegimeRule regimes = regimes();
        Counted counted = fields.value("counted", "best or last", word -> Counted.valueOf(Values.upper(word)));
        Boolean ladder = ladder(counted);
        Set<SubmissionKind> accepts = accepts();
        Limits limits = limits();
        Integer attempts = fields.value("attempts-per-day", "a number from 1 to 1000", Values.number(1, 1000));
        LocalDateTime opens = fields.value("opens", MOMENT, LocalDateTime::parse);
        LocalDateTime due = fields.value("due", MOMENT, LocalDateTime::parse);
        Duration freezeBefore = FreezeField.read(fields, opens, due);
        ZoneId zone = fields.value("time-zone", "a time zone such as America/New_York", ZoneId::of);
        SequencedMap<String, String> entries = entries();
        List<String> deliverables = deliverables(entries);
        List<String> references = fields.items("references", "names of reference solutions", Values::slug);
        List<GradeCriterion> grade = grade(entries, references);
        String brief = fields.value("brief", "what is asked, in Markdown", Values.text(100_000));
        if (opens != null && due != null && !opens.isBefore(due)) {
            fields.problem("due", "must be after opens (" + opens + "), found " + due);
        }
        fields.finish();
        return new AssignmentSettings(
                title,
                dataset,
                symbols,
                target,
                horizons,
                features,
                split,
                regimes,
                counted,
                ladder,
                accepts,
                limits,
                attempts,
                opens,
                due,
                freezeBefore,
                zone,
                entries,
                deliverables,
                references,
                grade,
                brief);
    }

    private @Nullable TargetDefinition target() {
        VarianceEstimator estimator = fields.value("target.estimator", ESTIMATORS, VarianceEstimator::of);
        if (estimator == null) {
            fields.value("target.window", "next-day or rolling-21", Values.text(20));
            return null;
        }
        return fields.value(
                "target.window",
                "next-day, or rolling- and a number of days such as rolling-21",
                id -> TargetDefinition.of(id, estimator));
    }

    private @Nullable FeatureList features() {
        List<String> names = fields.someItems(
                "features",
                "names such as rv_lag_1, return_lag_5, volume_lag_1, vix",
                name -> FeatureList.of(List.of(name)).names().getFirst());
        return names == null ? null : FeatureList.of(names);
    }

    private @Nullable Split split() {
        LocalDate trainUntil = fields.value("split.train-until", DATE, LocalDate::parse);
        LocalDate validationFrom = fields.value("split.validation.from", DATE, LocalDate::parse);
        LocalDate validationTo = fields.value("split.validation.to", DATE, LocalDate::parse);
        LocalDate testFrom = fields.value("split.test.from", DATE, LocalDate::parse);
        LocalDate testTo = fields.value("split.test.to", DATE, LocalDate::parse);
        if (trainUntil == null
                || validationFrom == null
                || validationTo == null
                || testFrom == null
                || testTo == null) {
            return null;
        }
        after("split.validation.from", validationFrom, "split.train-until", trainUntil);
        after("split.validation.to", validationTo, "split.validation.from", validationFrom);
        after("split.test.from", testFrom, "split.validation.to", validationTo);
        after("split.test.to", testTo, "split.test.from", testFrom);
        return new Split(trainUntil, validationFrom, validationTo, testFrom, testTo);
    }

    private void after(String later, LocalDate laterDay, String earlier, LocalDate earlierDay) {
        if (!laterDay.isAfter(earlierDay)) {
            fields.problem(later, "must be after " + earlier + " (" + earlierDay + "), found " + laterDay);
        }
    }

    private @Nullable RegimeRule regimes() {
        Double threshold =
                fields.value("regimes.vix-threshold", "a VIX level from 1 to 200, such as 20", Values.decimal(1, 200));
        RegimeRule.By by =
                fields.value("regimes.by", "month or day", word -> RegimeRule.By.valueOf(Values.upper(word)));
        return threshold == null || by == null ? null : new RegimeRule(threshold, by);
    }

    private @Nullable Boolean ladder(@Nullable Counted counted) {
        Boolean ladder = fields.valueOr("ladder", false, "true or false", Values::truth);
        if (Boolean.TRUE.equals(ladder) && counted == Counted.LAST) {
            fields.problem(
                    "ladder", "must be false where counted is last: the latest submission stands, better or not");
        }
        return ladder;
    }

    private @Nullable Set<SubmissionKind> accepts() {
        List<SubmissionKind> kinds = fields.someItems("accepts", "jar, onnx or both", SubmissionKind::of);
        return kinds == null ? null : new LinkedHashSet<>(kinds);
    }

    private @Nullable Limits limits() {
        Long file = fields.value("limits.file", "a size up to 64 MiB, such as 32 MiB", Values.size(1, 64L << 20));
        Duration fit = fields.value("limits.fit", DURATION, Quantity::duration);
        Duration perDay = fields.value("limits.per-day", DURATION, Quantity::duration);
        Duration total = fields.value("limits.total", DURATION, Quantity::duration);
        Long memory = fields.value(
                "limits.memory", "a size from 32 MiB to 16384 MiB, such as 512 MiB", Values.size(32L << 20, 16L << 30));
        Long output = fields.value(
                "limits.output", "a size from 1 KiB to 64 MiB, such as 1 MiB", Values.size(1024, 64L << 20));
        if (file == null || fit == null || perDay == null || total == null || memory == null || output == null) {
            return null;
        }
        try {
            return new Limits(fit, perDay, total, Math.toIntExact(memory >> 20), file, Math.toIntExact(output));
        } catch (IllegalArgumentException e) {
            fields.problem("limits", e.getMessage() == null ? "cannot be used" : e.getMessage());
            return null;
        }
    }

    private @Nullable SequencedMap<String, String> entries() {
        String expected = "lines such as garch: GARCH(1,1)";
        SequencedMap<String, String> entries = fields.named("entries", expected);
        if (entries != null) {
            for (String id : entries.sequencedKeySet()) {
                if (!id.matches("[a-z][a-z0-9-]{0,30}")) {
                    fields.problem(
                            "entries", "expected " + expected + ", with a name of small letters, found '" + id + "'");
                }
            }
        }
        return entries;
    }

    private @Nullable List<GradeCriterion> grade(
            @Nullable SequencedMap<String, String> entries, @Nullable List<String> references) {
        List<GradeCriterion> grade = fields.lines("grade", GradeCriterion.EXPECTED, GradeCriterion::parse);
        if (grade == null || entries == null || references == null) {
            return grade;
        }
        for (GradeCriterion criterion : grade) {
            named(criterion, "entry", criterion.entry(), entries.sequencedKeySet());
            if (criterion.comparison() != null) {
                named(criterion, "reference solution", criterion.comparison().reference(), references);
            }
        }
        return grade;
    }

    private void named(GradeCriterion criterion, String what, String name, Collection<String> known) {
        if (!known.contains(name)) {
            fields.problem(
                    "grade",
                    "'%s' names the %s %s; known here: %s"
                            .formatted(criterion.line(), what, name, String.join(", ", known)));
        }
    }

    private @Nullable List<String> deliverables(@Nullable SequencedMap<String, String> entries) {
        if (entries == null) {
            return fields.items("deliverables", "names of entries and parts", Values::slug);
        }
        for (String id : entries.sequencedKeySet()) {
            if (Deliverable.Kind.part(id).isPresent()) {
                fields.problem("entries", "an entry may not be called '" + id + "': that is a part of every homework");
            }
        }
        String expected = "entries (" + String.join(", ", entries.sequencedKeySet())
                + ") or the parts notebook, comparison, regimes, conclusion, attention-plot";
        return fields.items(
                "deliverables",
                expected,
                id -> Values.checked(
                        id, entries.containsKey(id) || Deliverable.Kind.part(id).isPresent()));
    }
}
