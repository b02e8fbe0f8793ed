package org.showdown.evaluator;

import java.io.IOException;
import java.util.List;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

/**
 * Forecasts beside what came, as CSV: {@code date,symbol,horizon,forecast,target}. The date is the first day that is
 * forecast, t + 1; forecast and target are annualised volatilities as decimals. A target that is not defined is empty.
 */
public final class ForecastCsv {
    /** The first line. */
    public static final String HEADER = "date,symbol,horizon,forecast,target";

    private ForecastCsv() {}

    /** Writes all forecasts of a table: by day, then by symbol, then by horizon. */
    public static void write(ForecastTable table, MarketDataset market, TargetDefinition target, Appendable out)
            throws IOException {
        out.append(HEADER).append('\n');
        List<Integer> horizons = table.horizons();
        double[][][] targets = new double[table.symbols().size()][horizons.size()][];
        for (int symbol = 0; symbol < targets.length; symbol++) {
            for (int h = 0; h < horizons.size(); h++) {
                targets[symbol][h] = target.volatility(market, table.symbols().get(symbol), horizons.get(h));
            }
        }
        for (int day = 0; day < table.days().size(); day++) {
            int origin = market.indexOf(table.days().get(day)) - 1;
            for (int symbol = 0; symbol < targets.length; symbol++) {
                for (int h = 0; h < horizons.size(); h++) {
                    double forecast = table.forecast(day, symbol, h);
                    if (Double.isNaN(forecast)) {
                        continue; // the horizon reaches beyond the run's last day
                    }
                    double came = targets[symbol][h][origin];
                    out.append(table.days().get(day).toString())
                            .append(',')
                            .append(quoted(table.symbols().get(symbol)))
                            .append(',')
                            .append(horizons.get(h).toString())
                            .append(',')
                            .append(Double.toString(forecast))
                            .append(',')
                            .append(Double.isNaN(came) ? "" : Double.toString(came))
                            .append('\n');
                }
            }
        }
    }

    private static String quoted(String symbol) {
        boolean plain = symbol.chars().allMatch(c -> c != ',' && c != '"' && c != '\n' && c != '\r');
        return plain ? symbol : '"' + symbol.replace("\"", "\"\"") + '"';
    }
}
