package org.showdown.bench.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;

/** A submission that crashes after some days: a failure, too, must come out of the chaos as of an undisturbed run. */
public final class TiredForecaster implements VolatilityForecaster {

    private static final int DAYS = 30;
    private static final double SOME_VOLATILITY = 0.2;

    private int asked;

    @Override
    public void fit(History history) {
        System.out.println("fitted on " + history.size() + " days");
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        if (++asked > DAYS) {
            throw new IllegalStateException("tired");
        }
        double[] forecasts = new double[history.symbols().size()];
        java.util.Arrays.fill(forecasts, SOME_VOLATILITY);
        return forecasts;
    }

    /** This class as a submission. */
    static byte[] jar() throws IOException {
        String name = TiredForecaster.class.getName();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                InputStream code = TiredForecaster.class.getResourceAsStream("TiredForecaster.class")) {
            if (code == null) {
                throw new IOException("the code of " + name + " cannot be read");
            }
            jar.putNextEntry(new JarEntry(name.replace('.', '/') + ".class"));
            code.transferTo(jar);
            jar.putNextEntry(new JarEntry("META-INF/services/" + VolatilityForecaster.class.getName()));
            jar.write(name.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
