package org.showdown.volatility.garch;

/**
 * The change between returns as given and returns in units of the standard deviation of their residuals, in which a search
 * is equally easy for all: {@code μ = u μ'}, {@code ω = u² ω'} for GARCH, {@code ω = ω' + (1 − Σβ) ln u²} for EGARCH; the
 * others stay.
 *
 * @param layout of the parameters
 * @param logarithmic whether ω belongs to ln σ²
 * @param unit u
 */
record GarchUnits(ParameterLayout layout, boolean logarithmic, double unit) {

    static GarchUnits of(GarchSpecification specification, ReturnSample sample) {
        double squares = 0;
        for (double e : sample.residuals(sample.leastSquares())) {
            squares += e * e;
        }
        return new GarchUnits(
                ParameterLayout.of(specification),
                specification.variance().isLogarithmic(),
                Math.sqrt(squares / sample.size()));
    }

    /** Parameters for returns in units of u. */
    double[] scaled(double[] parameters) {
        double[] scaled = parameters.clone();
        if (layout.means() > 0) {
            scaled[0] /= unit;
        }
        scaled[layout.omega()] = logarithmic
                ? parameters[layout.omega()] - (1 - betas(parameters)) * logSquare()
                : parameters[layout.omega()] / (unit * unit);
        return scaled;
    }

    /** Parameters for returns as given. */
    double[] original(double[] scaled) {
        double[] parameters = scaled.clone();
        if (layout.means() > 0) {
            parameters[0] *= unit;
        }
        parameters[layout.omega()] = logarithmic
                ? scaled[layout.omega()] + (1 - betas(scaled)) * logSquare()
                : scaled[layout.omega()] * unit * unit;
        return parameters;
    }

    /** How the original parameters change along directions of the scaled ones: directions × parameters. */
    double[][] jacobian(double[][] directions) {
        double[][] jacobian = new double[directions.length][];
        for (int i = 0; i < directions.length; i++) {
            double[] row = directions[i].clone();
            if (layout.means() > 0) {
                row[0] *= unit;
            }
            row[layout.omega()] = logarithmic
                    ? row[layout.omega()] - betas(directions[i]) * logSquare()
                    : row[layout.omega()] * unit * unit;
            jacobian[i] = row;
        }
        return jacobian;
    }

    private double logSquare() {
        return 2 * Math.log(unit);
    }

    private double betas(double[] parameters) {
        double sum = 0;
        for (int i = layout.beta(); i < layout.nu(); i++) {
            sum += parameters[i];
        }
        return sum;
    }
}
