package org.showdown.platform.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.showdown.forecaster.VolatilityForecaster;

/** A submission that behaves on public days, and on hidden ones tries to tell its author what it sees. */
final class SpyJar {

    private static final String NAME = "Spy";

    private static final String SOURCE = """
            import java.util.*;
            import org.showdown.forecaster.*;

            public class Spy implements VolatilityForecaster {
                static class Zero extends RuntimeException { Zero(String m) { super(m); } }
                static class One extends RuntimeException { One(String m) { super(m); } }
                private int hiddenDays;

                public void fit(History history) {
                    // %f
                }

                public double[] forecast(History history, int horizon) {
                    double[] forecasts = new double[history.symbols().size()];
                    Arrays.fill(forecasts, 0.2);
                    if (history.dates().get(history.size() - 1).getYear() < 2022) {
                        // %p
                        return forecasts;
                    }
                    hiddenDays++;
                    String symbol = history.symbols().get(0);
                    double close = history.close(symbol).last();
                    double variance = history.realisedVariance(symbol).last();
                    double vix = history.vix().last();
                    String seen = history.dates().get(history.size() - 1) + " " + close + " " + variance + " " + vix + " "
                            + Long.toHexString(Double.doubleToRawLongBits(close)) + " "
                            + Base64.getEncoder().encodeToString(java.nio.ByteBuffer.allocate(8).putDouble(close).array());
                    if (hiddenDays > 0) {
                        // %s
                    }
                    return forecasts;
                }
            }
            """;

    private SpyJar() {}

    /** @param telling Java statements on hidden days that see close, variance, vix, seen, forecasts and hiddenDays */
    static byte[] telling(String telling) {
        return jar("", "", telling);
    }

    /** @param doing Java statements on public days */
    static byte[] onPublicDays(String doing) {
        return jar("", "if (true) {" + doing + "}", "");
    }

    /** @param doing Java statements in the fit, on either board */
    static byte[] inTheFit(String doing) {
        return jar(doing, "", "");
    }

    private static byte[] jar(String fit, String publicDays, String hiddenDays) {
        try {
            Path classes = Files.createTempDirectory("spy-");
            StringWriter messages = new StringWriter();
            boolean compiled = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            messages,
                            null,
                            null,
                            List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-cp", api()),
                            null,
                            List.of(new Source(SOURCE.replace("// %f", fit)
                                    .replace("// %p", publicDays)
                                    .replace("// %s", hiddenDays))))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
            return jar(classes);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String api() throws URISyntaxException {
        return Path.of(VolatilityForecaster.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private static byte[] jar(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> files = Files.list(classes)) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + VolatilityForecaster.class.getName()));
            jar.write(NAME.getBytes(StandardCharsets.UTF_8));
            for (Path file : files.sorted().toList()) {
                jar.putNextEntry(new JarEntry(file.getFileName().toString()));
                jar.write(Files.readAllBytes(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Files.delete(classes);
        return bytes.toByteArray();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + NAME + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
