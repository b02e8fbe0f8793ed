package org.showdown.platform.lab;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.showdown.platform.claims.method.Methods;
import org.showdown.platform.claims.method.NotMeasuredException;
import org.showdown.platform.claims.method.Records;
import org.showdown.platform.claims.method.Surroundings;
import org.showdown.platform.lab.VariantRule.Requirement;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.random.NormalDraws;

/** Draws a student's variant from account and exercise: the same always, on the same market. */
final class VariantDraw {
    /** Draws in a row that may fail a requirement: more, and the exercise does not fit the market. */
    private static final int MOST = 200;

    private VariantDraw() {}

    /**
     * @param market its days are public
     * @throws NotMeasuredException if the market has no variant that holds
     */
    static Variant draw(LabExercise exercise, UUID account, MarketDataset market) {
        VariantRule rule = exercise.variant();
        List<String> symbols = new Surroundings(market, null, null, Records.NONE).symbols(rule.symbol());
        int first = Math.max(rule.first(), firstWholeYear(market));
        int last = Math.min(rule.last(), lastWholeYear(market));
        int starts = last - first + 2 - rule.years();
        if (starts < 1) {
            throw new NotMeasuredException("The market has no " + rule.years() + " whole public years between "
                    + rule.first() + " and " + rule.last() + ".");
        }
        NormalDraws draws = NormalDraws.of(key(account), exercise.week() + "/" + exercise.slug());
        for (int i = 0; i < MOST; i++) {
            String symbol = one(symbols, draws);
            int year = first + (int) (starts * draws.uniform());
            SortedMap<String, String> numbers = new TreeMap<>();
            rule.draws().forEach((name, choices) -> numbers.put(name, one(choices, draws)));
            Variant variant = new Variant(
                    symbol, LocalDate.of(year, 1, 1), LocalDate.of(year + rule.years() - 1, 12, 31), numbers);
            if (rule.require().stream().allMatch(requirement -> holds(requirement, variant, market))) {
                return variant;
            }
        }
        throw new NotMeasuredException("The market has no symbol and period that this exercise can use.");
    }

    private static byte[] key(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private static String one(List<String> choices, NormalDraws draws) {
        return choices.get((int) (choices.size() * draws.uniform()));
    }

    private static boolean holds(Requirement requirement, Variant variant, MarketDataset market) {
        try {
            double value = Methods.measure(
                            requirement.computation().method(),
                            requirement.computation().with().with(variant::fill),
                            new Surroundings(market, variant.from(), variant.to(), Records.NONE))
                    .value();
            return value >= requirement.from() && value <= requirement.to();
        } catch (IllegalArgumentException e) {
            return false; // no fit, or no shift: another is drawn
        }
    }

    /** A year that begins with the market's first days is whole: exchanges are closed on the first of January. */
    private static int firstWholeYear(MarketDataset market) {
        LocalDate day = market.days().getFirst();
        return day.getDayOfYear() <= 7 ? day.getYear() : day.getYear() + 1;
    }

    private static int lastWholeYear(MarketDataset market) {
        LocalDate day = market.days().getLast();
        return day.plusDays(7).getYear() > day.getYear() ? day.getYear() : day.getYear() - 1;
    }
}
