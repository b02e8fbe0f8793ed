package org.showdown.platform.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.showdown.platform.page.Show;
import org.showdown.platform.portfolio.Comparison.Table;

/** Says in words what stands out in a student's tables. Sentences tell numbers, not reasons: those are the student's part. */
final class Findings {
    private Findings() {}

    static List<String> of(List<Table> tables, List<String> baselines) {
        List<String> findings = new ArrayList<>();
        best(tables.getFirst()).ifPresent(best -> {
            findings.add(leader(tables.getFirst(), best, baselines));
            if (!baselines.isEmpty()) {
                regimes(tables, best, baselines.getFirst()).ifPresent(findings::add);
            }
        });
        return List.copyOf(findings);
    }

    private static Optional<ComparisonRow> best(Table table) {
        return table.rows().stream()
                .filter(row -> row.isOwn() && !Double.isNaN(row.losses().qlike()))
                .findFirst();
    }

    private static String leader(Table table, ComparisonRow best, List<String> baselines) {
        StringBuilder text = new StringBuilder("Of your models, %s has the lowest QLIKE (%s)"
                .formatted(best.title(), Show.qlike(best.losses().qlike())));
        for (String baseline : baselines) {
            double difference = best.difference(baseline);
            if (!Double.isNaN(difference)) {
                text.append(", %s %% against the reference %s"
                        .formatted(Show.difference(difference), baseline.toUpperCase(Locale.ROOT)));
            }
        }
        long before = table.rows().stream()
                .filter(row ->
                        !row.isOwn() && row.losses().qlike() < best.losses().qlike())
                .count();
        boolean alone = table.rows().stream().allMatch(ComparisonRow::isOwn);
        return text.append(alone ? "." : ". " + better(before)).toString();
    }

    private static String better(long before) {
        return switch ((int) before) {
            case 0 -> "No reference solution does better.";
            case 1 -> "1 reference solution does better.";
            default -> before + " reference solutions do better.";
        };
    }

    private static Optional<String> regimes(List<Table> tables, ComparisonRow best, String baseline) {
        double calm = differenceOf(tables.get(1), best, baseline);
        double crisis = differenceOf(tables.get(2), best, baseline);
        if (Double.isNaN(calm) || Double.isNaN(crisis)) {
            return Optional.empty();
        }
        String where = Math.abs(calm - crisis) < 0.0005
                ? "the same in both"
                : "better for it in " + (crisis < calm ? "the crisis" : "the calm");
        return Optional.of("Against the reference %s it stands at %s %% on calm days and %s %% on crisis days: %s."
                .formatted(baseline.toUpperCase(Locale.ROOT), Show.difference(calm), Show.difference(crisis), where));
    }

    private static double differenceOf(Table table, ComparisonRow best, String baseline) {
        return table.rows().stream()
                .filter(row -> row.scored().equals(best.scored()))
                .mapToDouble(row -> row.difference(baseline))
                .findFirst()
                .orElse(Double.NaN);
    }
}
