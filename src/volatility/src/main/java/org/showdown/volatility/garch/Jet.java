package org.showdown.volatility.garch;

/** A number that depends on the parameters, with its gradient and the lower triangle of its Hessian. */
final class Jet {
    double value;
    final double[] gradient;
    final double[][] hessian;

    Jet(int parameters) {
        gradient = new double[parameters];
        hessian = new double[parameters][parameters];
    }

    void set(Jet other) {
        value = other.value;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = other.gradient[i];
            System.arraycopy(other.hessian[i], 0, hessian[i], 0, i + 1);
        }
    }

    /** Becomes the parameter with this index, plus a constant of zero. */
    void setParameter(int index, double parameter) {
        setConstant(parameter);
        gradient[index] = 1;
    }

    void setConstant(double constant) {
        value = constant;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 0;
            for (int j = 0; j <= i; j++) {
                hessian[i][j] = 0;
            }
        }
    }

    /** Adds the product of the parameter with this index and a jet. */
    void addProduct(int index, double parameter, Jet jet) {
        value += parameter * jet.value;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += parameter * jet.gradient[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] += parameter * jet.hessian[i][j];
            }
        }
        gradient[index] += jet.value;
        for (int j = 0; j < gradient.length; j++) {
            hessian[Math.max(index, j)][Math.min(index, j)] += jet.gradient[j];
        }
        hessian[index][index] += jet.gradient[index];
    }

    /**
     * Becomes f(x, y) of two numbers: e, which is linear in the parameters, and the jet s.
     *
     * @param f value
     * @param e gradient of e
     */
    void setFunction(double f, double[] e, Jet s, double byE, double byS, double byEE, double byES, double bySS) {
        value = f;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = byE * e[i] + byS * s.gradient[i];
            double withE = byEE * e[i] + byES * s.gradient[i];
            double withS = byES * e[i] + bySS * s.gradient[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] = withE * e[j] + withS * s.gradient[j] + byS * s.hessian[i][j];
            }
        }
    }
}
