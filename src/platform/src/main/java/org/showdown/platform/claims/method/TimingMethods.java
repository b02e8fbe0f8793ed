package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.garch.GarchModel;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;

/**
 * How long fits take on this machine, in a program that has run for a while. The returns are simulated by a GARCH with the course's parameters. A
 * processor that has other work gives larger numbers; {@code ./showdown bench volatility} measures more carefully.
 */
final class TimingMethods {
    private static final int WARM_UP = 40;
    private static final int TIMED = 31;
    private static final int YEARS = 2264;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private TimingMethods() {}

    static List<Method> all() {
        return List.of(
                machine("garch-fit-time", "returns program?", (a, s) -> {
                    if (a.has("program") && a.word("program", "library", "arch").equals("arch")) {
                        throw new NotMeasuredException("The Python package arch is not run by the platform.");
                    }
                    return Reading.of(garchMillis(a.count("returns")));
                }),
                machine(
                        "garch-fleet-time",
                        "symbols",
                        (a, s) -> Reading.of(a.count("symbols") * garchMillis(YEARS) / MILLIS_PER_SECOND)),
                machine("har-fit-time", "days", (a, s) -> Reading.of(harMillis(a.count("days")))));
    }

    private static Method machine(String id, String parameters, Method.Measure measure) {
        return Method.of(id, Effort.LONG, Source.MACHINE, parameters, measure);
    }

    private static double garchMillis(int returns) {
        double[] simulated = returns(returns);
        return median(() -> GarchMethods.GARCH.fit(simulated));
    }

    private static double harMillis(int days) {
        double[] volatility = Arrays.stream(returns(days)).map(Math::abs).toArray();
        return median(() -> HarModel.fit(HarData.ofVolatility(volatility), HarSpecification.STANDARD));
    }

    private static double[] returns(int count) {
        return GarchModel.of(GarchMethods.GARCH, 0.03, 0.02, 0.05, 0.93)
                .simulate(count, 1)
                .returns();
    }

    private static double median(Runnable fit) {
        for (int i = 0; i < WARM_UP; i++) {
            fit.run();
        }
        double[] millis = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            long begun = System.nanoTime();
            fit.run();
            millis[i] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        return new Median().evaluate(millis);
    }
}
