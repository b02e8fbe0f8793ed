package org.showdown.platform.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.ImportOptions;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

/** A market whose numbers occur nowhere else: every price has seven digits, so that one of a hidden day is known where it is seen. */
final class PlantedMarket {

    static final String SLUG = "planted";
    static final LocalDate FIRST_HIDDEN = LocalDate.of(2022, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2022, 2, 28);
    private static final List<String> SYMBOLS = List.of("ALDR", "BRIM");

    private PlantedMarket() {}

    /** Puts the market, and the tiny homework on it, into an installation. */
    static Secrets plant(MarketStore markets, Database database) throws Exception {
        ImportResult planted = imported();
        markets.save(SLUG, "Planted market", planted);
        database.update("""
                insert into assignment (id, slug, definition, revision, updated_at, edited)
                select gen_random_uuid(), ?, replace(replace(definition::text, '"simulated"', '"planted"'),
                       '"attempts-per-day":"4"', '"attempts-per-day":"40"')::json, 1, now(), true
                  from assignment where slug = ? on conflict do nothing""", SLUG, TinyCourse.SLUG);
        return new Secrets(secrets(planted.dataset()));
    }

    private static ImportResult imported() throws Exception {
        Random random = new Random(20_220_103);
        StringBuilder prices = new StringBuilder("symbol,date,open,high,low,close,adj_close,volume\n");
        StringBuilder vix = new StringBuilder("date,close\n");
        double[] levels = {3_000, 7_000};
        for (LocalDate day = LocalDate.of(2019, 7, 1); !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (int symbol = 0; symbol < levels.length; symbol++) {
                double open = levels[symbol];
                double close = open * (1 + 0.01 * random.nextGaussian());
                double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
                double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
                levels[symbol] = close;
                prices.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%.4f,%.4f,%.4f,%.4f,%.4f,%d%n",
                        SYMBOLS.get(symbol),
                        day,
                        open,
                        high,
                        low,
                        close,
                        close,
                        1_000_000 + random.nextInt(9_000_000)));
            }
            vix.append(String.format(Locale.ROOT, "%s,%.6f%n", day, 15 + 10 * random.nextDouble()));
        }
        return MarketCsv.read(List.of(source("prices.csv", prices)), source("vix.csv", vix), ImportOptions.DEFAULT);
    }

    private static CsvSource source(String name, StringBuilder text) {
        return CsvSource.of(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Closes, highs, index levels, variances and targets of the hidden days. */
    private static List<Double> secrets(MarketDataset market) {
        TargetDefinition target = TargetDefinition.of(TargetDefinition.NEXT_DAY, VarianceEstimator.of("garman-klass"));
        List<Double> secrets = new ArrayList<>();
        for (int day = market.indexOf(FIRST_HIDDEN); day < market.size(); day++) {
            secrets.add(market.vix(day));
            for (String symbol : SYMBOLS) {
                secrets.add(market.series(symbol).close(day));
                secrets.add(market.series(symbol).high(day));
                double volatility = target.volatility(market, symbol, 1)[day - 1];
                secrets.add(volatility);
                secrets.add(volatility * volatility / 252);
                secrets.add(100 * volatility);
                secrets.add(Math.log(
                        market.series(symbol).close(day) / market.series(symbol).close(day - 1)));
            }
        }
        return secrets;
    }
}
