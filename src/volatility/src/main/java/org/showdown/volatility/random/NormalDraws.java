package org.showdown.volatility.random;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream of random numbers that is the same on every machine and every Java version: the generator's algorithm is
 * specified by name, and normal numbers come from the inverse distribution function in strict arithmetic rather than
 * from {@code nextGaussian}, whose method may change.
 */
public final class NormalDraws {
    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator random;

    private NormalDraws(RandomGenerator random) {
        this.random = random;
    }

    /** The stream that belongs to this key and label. Without the key nothing about it can be computed. */
    public static NormalDraws of(byte[] key, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] seed = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
            return new NormalDraws(RandomGeneratorFactory.of(ALGORITHM).create(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** The stream that belongs to this seed. */
    public static NormalDraws of(long seed) {
        return new NormalDraws(RandomGeneratorFactory.of(ALGORITHM).create(seed));
    }

    /** A number between 0 and 1, never one of them: 53 random bits, put in the middle of their cell. */
    public double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    public double uniform(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** A standard normal number. */
    public double normal() {
        return inverseNormal(uniform());
    }

    /**
     * A number from Student's t distribution, scaled to variance 1, by the polar method of Bailey (1994).
     *
     * @param degreesOfFreedom ν above 2; infinite for a normal number
     */
    public double studentT(double degreesOfFreedom) {
        if (Double.isInfinite(degreesOfFreedom)) {
            return normal();
        }
        while (true) {
            double u = uniform(-1, 1);
            double v = uniform(-1, 1);
            double w = u * u + v * v;
            if (w < 1) {
                double t = u * StrictMath.sqrt(degreesOfFreedom * (StrictMath.pow(w, -2 / degreesOfFreedom) - 1) / w);
                return t * StrictMath.sqrt((degreesOfFreedom - 2) / degreesOfFreedom);
            }
        }
    }

    /** The inverse of the standard normal distribution function: algorithm AS 241 (PPND16) of Wichura (1988). */
    static double inverseNormal(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * ratio(r, CENTRE_NUMERATOR, CENTRE_DENOMINATOR);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double z = r <= 5
                ? ratio(r - 1.6, SHOULDER_NUMERATOR, SHOULDER_DENOMINATOR)
                : ratio(r - 5, TAIL_NUMERATOR, TAIL_DENOMINATOR);
        return q < 0 ? -z : z;
    }

    private static double ratio(double r, double[] numerator, double[] denominator) {
        double n = 0;
        double d = 0;
        for (int i = numerator.length - 1; i >= 0; i--) {
            n = n * r + numerator[i];
            d = d * r + denominator[i];
        }
        return n / d;
    }

    private static final double[] CENTRE_NUMERATOR = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] CENTRE_DENOMINATOR = {
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
    };
    private static final double[] SHOULDER_NUMERATOR = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] SHOULDER_DENOMINATOR = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] TAIL_NUMERATOR = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_DENOMINATOR = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };
}
