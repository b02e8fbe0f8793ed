package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.showdown.volatility.random.NormalDraws;

/**
 * The weather of the simulated market: calm stretches and crises that come on top of what volatility does by itself.
 * Each trading day has a shift of the market's log volatility and an extra log return that goes with it.
 */
final class MarketScript {
    private final double[] level;
    private final double[] move;

    private MarketScript(int days) {
        this.level = new double[days];
        this.move = new double[days];
    }

    /**
     * A stretch of other weather.
     *
     * @param start index of its first day
     * @param rise trading days until it has its full height
     * @param height shift of log volatility at full height: 0.7 doubles volatility, -0.35 takes a third away
     * @param plateau trading days at full height
     * @param halfLife trading days in which it then halves
     * @param fall what the market loses in all while it rises and lasts, as a log return
     */
    private record Episode(int start, int rise, double height, int plateau, double halfLife, double fall) {}

    /** The weather of the public years: fixed. */
    static MarketScript ofPublicYears(List<LocalDate> days) {
        MarketScript script = new MarketScript(days.size());
        script.add(days, "2010-05-10", 6, 0.75, 0, 22, 0.09);
        script.add(days, "2011-07-28", 8, 0.95, 25, 30, 0.13);
        script.add(days, "2012-06-01", 40, -0.22, 480, 60, 0);
        script.add(days, "2015-08-18", 4, 0.95, 3, 14, 0.09);
        script.add(days, "2016-01-06", 8, 0.45, 5, 15, 0.06);
        script.add(days, "2016-11-14", 50, -0.36, 245, 8, 0);
        script.add(days, "2018-02-01", 3, 1.35, 1, 9, 0.08);
        script.add(days, "2018-10-08", 50, 0.65, 4, 18, 0.14);
        script.add(days, "2020-02-20", 17, 1.8, 6, 19, 0.30);
        script.add(days, "2020-02-20", 30, 0.30, 150, 90, 0);
        return script;
    }

    /**
     * The weather of {@code days} hidden days, drawn at random: a long grinding crisis, a calm stretch and an ordinary
     * one, in any order, and one or two sudden shocks.
     */
    static MarketScript draw(int days, NormalDraws draws) {
        MarketScript script = new MarketScript(days);
        List<String> parts = new ArrayList<>(List.of("crisis", "calm", "ordinary"));
        double crisis = draws.uniform(0.26, 0.38);
        double calm = draws.uniform(0.30, 0.42);
        int start = 0;
        while (!parts.isEmpty()) {
            String part = parts.remove((int) (draws.uniform() * parts.size()));
            double share = part.equals("crisis") ? crisis : part.equals("calm") ? calm : 1 - crisis - calm;
            int length = (int) (share * days);
            if (part.equals("crisis")) {
                script.add(new Episode(
                        start,
                        20,
                        draws.uniform(0.42, 0.62),
                        length - 40,
                        draws.uniform(15, 30),
                        draws.uniform(0.15, 0.28)));
            } else if (part.equals("calm")) {
                script.add(new Episode(start, 30, draws.uniform(-0.42, -0.25), length - 40, 12, 0));
            }
            start += length;
        }
        int shocks = draws.uniform() < 0.5 ? 1 : 2;
        for (int i = 0; i < shocks; i++) {
            script.add(new Episode(
                    (int) (draws.uniform(0.04, 0.95) * days),
                    draws.uniform() < 0.5 ? 2 : 6,
                    draws.uniform(0.8, 1.3),
                    1,
                    draws.uniform(7, 16),
                    draws.uniform(0.05, 0.11)));
        }
        return script;
    }

    private void add(
            List<LocalDate> days, String start, int rise, double height, int plateau, double halfLife, double fall) {
        LocalDate day = LocalDate.parse(start);
        int index = (int) days.stream().takeWhile(other -> other.isBefore(day)).count();
        add(new Episode(index, rise, height, plateau, halfLife, fall));
    }

    private void add(Episode episode) {
        int full = episode.rise + episode.plateau;
        for (int day = Math.max(0, episode.start); day < level.length; day++) {
            int since = day - episode.start;
            if (since < full) {
                level[day] += episode.height * Math.min(1, (since + 1.0) / episode.rise);
                move[day] -= episode.fall / full;
            } else {
                double left = StrictMath.pow(0.5, (since - full) / episode.halfLife);
                level[day] += episode.height * left;
                // About two thirds of a fall come back while the weather clears.
                move[day] += 0.65 * episode.fall * left * (1 - StrictMath.pow(0.5, 1 / episode.halfLife));
            }
        }
    }

    /** Shift of the market's log volatility on a day. */
    double level(int day) {
        return level[day];
    }

    /** Extra log return of the market on a day. */
    double move(int day) {
        return move[day];
    }
}
