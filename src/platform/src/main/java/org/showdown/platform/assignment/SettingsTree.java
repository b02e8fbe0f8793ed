package org.showdown.platform.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import org.showdown.platform.assignment.AssignmentSettings.Split;
import org.showdown.sandbox.Limits;
import org.showdown.sandbox.SubmissionKind;

/** Writes settings as a tree with the field names of the YAML, and reads what the database holds back. */
@Singleton
class SettingsTree {
    private final ObjectMapper json;

    SettingsTree(ObjectMapper json) {
        this.json = json;
    }

    AssignmentSettings fromJson(String definition) {
        try {
            return SettingsReader.read(json.readTree(definition));
        } catch (JsonProcessingException | InvalidSettingsException e) {
            throw new IllegalStateException("The database holds settings that this version cannot read", e);
        }
    }

    String toJson(AssignmentSettings settings) {
        return toTree(settings).toString();
    }

    /** @return the same settings as a tree: scalars as text, lists as lists */
    ObjectNode toTree(AssignmentSettings settings) {
        ObjectNode tree = json.createObjectNode();
        tree.put("title", settings.title());
        tree.put("dataset", settings.dataset());
        list(tree.putArray("symbols"), settings.symbols());
        ObjectNode target = tree.putObject("target");
        target.put("estimator", settings.target().estimator().id());
        target.put("window", settings.target().id());
        list(target.putArray("horizons"), settings.horizons());
        list(tree.putArray("features"), settings.features().names());
        split(tree.putObject("split"), settings.split());
        ObjectNode regimes = tree.putObject("regimes");
        regimes.put("vix-threshold", plain(settings.regimes().vixThreshold()));
        regimes.put("by", lower(settings.regimes().by()));
        tree.put("counted", settings.counted().id());
        tree.put("ladder", Boolean.toString(settings.ladder()));
        list(
                tree.putArray("accepts"),
                settings.accepts().stream().map(SubmissionKind::id).toList());
        limits(tree.putObject("limits"), settings.limits());
        tree.put("attempts-per-day", Integer.toString(settings.attemptsPerDay()));
        tree.put("opens", moment(settings.opens()));
        tree.put("due", moment(settings.due()));
        if (settings.freezeBefore() != null) {
            tree.put("freeze-before", Quantity.write(settings.freezeBefore()));
        }
        tree.put("time-zone", settings.zone().getId());
        ObjectNode entries = tree.putObject("entries");
        settings.entries().forEach(entries::put);
        list(tree.putArray("deliverables"), settings.deliverables());
        list(tree.putArray("references"), settings.references());
        if (!settings.grade().isEmpty()) {
            list(
                    tree.putArray("grade"),
                    settings.grade().stream().map(GradeCriterion::line).toList());
        }
        tree.put("brief", settings.brief());
        return tree;
    }

    private static void split(ObjectNode node, Split split) {
        node.put("train-until", split.trainUntil().toString());
        ObjectNode validation = node.putObject("validation");
        validation.put("from", split.validationFrom().toString());
        validation.put("to", split.validationTo().toString());
        ObjectNode test = node.putObject("test");
        test.put("from", split.testFrom().toString());
        test.put("to", split.testTo().toString());
    }

    private static void limits(ObjectNode node, Limits limits) {
        node.put("file", Quantity.write(limits.fileBytes()));
        node.put("fit", Quantity.write(limits.fit()));
        node.put("per-day", Quantity.write(limits.perDay()));
        node.put("total", Quantity.write(limits.total()));
        node.put("memory", limits.memoryMiB() + " MiB");
        node.put("output", Quantity.write(limits.outputBytes()));
    }

    private static void list(ArrayNode node, Collection<?> items) {
        items.forEach(item -> node.add(item.toString()));
    }

    private static String moment(LocalDateTime moment) {
        return moment.toString(); // ISO, without seconds where they are zero
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
