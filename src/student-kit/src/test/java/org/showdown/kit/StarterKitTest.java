package org.showdown.kit;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.forecaster.VolatilityForecaster;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class StarterKitTest {
    private static final Path STARTERS = Path.of("starters").toAbsolutePath();
    private static final List<Object> PERIOD =
            List.of("--train-until", "2011-12-31", "--from", "2012-01-01", "--to", "2012-03-31", "--json");

    @TempDir
    static Path folder;

    @BeforeAll
    static void simulate() {
        assertThat(CommandLine.run("simulate", "--out", folder).exitCode()).isZero();
    }

    @Test
    void theJarProjectBuildsForJava17AndIsAccepted() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path project = STARTERS.resolve("jar").resolve("src").resolve("main");
        Path api = Path.of(VolatilityForecaster.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        "--release",
                        "17",
                        "-cp",
                        api.toString(),
                        "-d",
                        classes.toString(),
                        project.resolve("java/mymodel/MyForecaster.java").toString());
        Path jar = folder.resolve("my-forecaster.jar");
        pack(jar, classes, project.resolve("resources"));

        assertThat(compiled).isZero();
        assertAccepted(jar);
    }

    @Test
    void thePythonModulesAreSound() throws Exception {
        Python python = Python.with("ast");
        try (Stream<Path> files = Files.list(Python.STARTER)) {
            List<Path> modules =
                    files.filter(file -> file.toString().endsWith(".py")).toList();

            assertThat(modules)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(module -> assertThat(python.run(
                                    "-c", "import ast,sys; ast.parse(open(sys.argv[1], 'rb').read())", module))
                            .isEqualTo(new Python.Run(0, "")));
        }
    }

    private static void assertAccepted(Path submission) {
        assertThat(CommandLine.run("check", submission))
                .satisfies(check -> assertThat(check.exitCode())
                        .as(check.out() + check.err())
                        .isZero());
        List<Object> arguments = new ArrayList<>(List.of(
                "evaluate", submission, "--market", folder.resolve("market.csv"), "--vix", folder.resolve("vix.csv")));
        arguments.addAll(PERIOD);
        CommandLine line = CommandLine.run(arguments.toArray());
        assertThat(line.out()).startsWith("{\"verdict\":\"accepted\"");
        assertThat(line.number("qlike")).isBetween(0.05, 0.8);
    }

    private static void pack(Path jar, Path... roots) throws Exception {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        URI name = root.toUri().relativize(file.toUri());
                        out.putNextEntry(new JarEntry(name.getPath()));
                        Files.copy(file, out);
                        out.closeEntry();
                    }
                }
            }
        }
    }
}
