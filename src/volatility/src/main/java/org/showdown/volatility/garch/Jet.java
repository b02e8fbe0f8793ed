package org.showdown.volatility.garch;

/**
 * A number that depends on the parameters, with its gradient and its Hessian: the lower triangle, row after row, so that
 * most sums are one loop.
 */
final class Jet {
    double value;
    final double[] gradient;
    final double[] hessian;

    Jet(int parameters) {
        gradient = new double[parameters];
        hessian = new double[parameters * (parameters + 1) / 2];
    }

    void set(Jet other) {
        value = other.value;
        System.arraycopy(other.gradient, 0, gradient, 0, gradient.length);
        System.arraycopy(other.hessian, 0, hessian, 0, hessian.length);
    }

    /** Becomes the parameter with this index. */
    void setParameter(int index, double parameter) {
        value = parameter;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 0;
        }
        for (int k = 0; k < hessian.length; k++) {
            hessian[k] = 0;
        }
        gradient[index] = 1;
    }

    /** Adds the product of the parameter with this index and a jet. */
    void addProduct(int index, double parameter, Jet jet) {
        value += parameter * jet.value;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += parameter * jet.gradient[i];
        }
        for (int k = 0; k < hessian.length; k++) {
            hessian[k] += parameter * jet.hessian[k];
        }
        gradient[index] += jet.value;
        int row = index * (index + 1) / 2;
        for (int j = 0; j < index; j++) {
            hessian[row + j] += jet.gradient[j];
        }
        hessian[row + index] += 2 * jet.gradient[index];
        for (int i = index + 1; i < gradient.length; i++) {
            hessian[i * (i + 1) / 2 + index] += jet.gradient[i];
        }
    }

    /** Becomes f(s) of a jet s. */
    void setFunction(double f, Jet s, double byS, double bySS) {
        value = f;
        for (int i = 0, k = 0; i < gradient.length; i++) {
            double bent = bySS * s.gradient[i];
            gradient[i] = byS * s.gradient[i];
            for (int j = 0; j <= i; j++, k++) {
                hessian[k] = bent * s.gradient[j] + byS * s.hessian[k];
            }
        }
    }

    /**
     * Becomes f(e, s) of a jet s and a number e that is linear in the first few parameters.
     *
     * @param f value
     * @param e gradient of e in those parameters
     */
    void setFunction(double f, double[] e, Jet s, double byE, double byS, double byEE, double byES, double bySS) {
        setFunction(f, s, byS, bySS);
        int means = e.length;
        for (int i = 0, k = 0; i < means; i++) {
            gradient[i] += byE * e[i];
            for (int j = 0; j <= i; j++, k++) {
                hessian[k] += byEE * e[i] * e[j] + byES * (e[i] * s.gradient[j] + e[j] * s.gradient[i]);
            }
        }
        for (int i = means; i < gradient.length; i++) {
            for (int j = 0; j < means; j++) {
                hessian[i * (i + 1) / 2 + j] += byES * s.gradient[i] * e[j];
            }
        }
    }
}
