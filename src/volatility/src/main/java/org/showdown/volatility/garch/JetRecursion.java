package org.showdown.volatility.garch;

import java.util.ArrayDeque;

/** The recursion of σ² or ln σ² with the derivatives in all parameters. */
final class JetRecursion {
    private final VarianceModel variance;
    private final ParameterLayout layout;
    private final double[] parameters;

    // The last days, newest first.
    private final ArrayDeque<Day> days = new ArrayDeque<>();
    private final Jet next;
    private final Jet logVariance;

    /** What a day leaves behind: the size of its shock, its sign, and σ² or ln σ². */
    private record Day(Jet size, Jet sign, Jet level) {}

    JetRecursion(GarchSpecification specification, ParameterLayout layout, double[] parameters, Jet initial) {
        this.variance = specification.variance();
        this.layout = layout;
        this.parameters = parameters;
        this.next = new Jet(layout.size());
        this.logVariance = new Jet(layout.size());
        for (int lag = 0; lag < variance.lags(); lag++) {
            days.add(before(initial));
        }
        advance();
    }

    private Day before(Jet initial) {
        Day day = new Day(new Jet(layout.size()), new Jet(layout.size()), new Jet(layout.size()));
        double b = initial.value;
        if (variance.isLogarithmic()) {
            day.level.setFunction(Math.log(b), initial, 1 / b, -1 / (b * b));
        } else {
            day.size.set(initial);
            day.sign.setFunction(b / 2, initial, 0.5, 0);
            day.level.set(initial);
        }
        return day;
    }

    /** ln σ² of the next day. */
    Jet nextLogVariance() {
        return logVariance;
    }

    /**
     * Takes the next shock.
     *
     * @param e its value
     * @param sign 1 or −1
     * @param byE its gradient in the parameters of the mean
     */
    void push(double e, double sign, double[] byE) {
        Day day = days.removeLast();
        if (variance.isLogarithmic()) {
            double root = Math.exp(-next.value / 2);
            double z = e * root;
            day.sign.setFunction(z, byE, next, root, -z / 2, 0, -root / 2, z / 4);
            double size = sign * z - GarchFilter.MEAN_ABSOLUTE_NORMAL;
            day.size.setFunction(size, byE, next, sign * root, -sign * z / 2, 0, -sign * root / 2, sign * z / 4);
        } else {
            day.size.setFunction(e * e, byE, next, 2 * e, 0, 2, 0, 0);
            if (variance.o() > 0) {
                double negative = sign < 0 ? 1 : 0;
                day.sign.setFunction(negative * e * e, byE, next, negative * 2 * e, 0, negative * 2, 0, 0);
            }
        }
        day.level.set(next);
        days.addFirst(day);
        advance();
    }

    private void advance() {
        next.setParameter(layout.omega(), parameters[layout.omega()]);
        int lag = 0;
        for (Day day : days) {
            if (lag < variance.p()) {
                add(layout.alpha() + lag, day.size);
            }
            if (lag < variance.o()) {
                add(layout.gamma() + lag, day.sign);
            }
            if (lag < variance.q()) {
                add(layout.beta() + lag, day.level);
            }
            lag++;
        }
        if (variance.isLogarithmic()) {
            logVariance.set(next);
        } else {
            double s = next.value;
            logVariance.setFunction(Math.log(s), next, 1 / s, -1 / (s * s));
        }
    }

    private void add(int index, Jet jet) {
        next.addProduct(index, parameters[index], jet);
    }
}
