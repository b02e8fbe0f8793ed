package org.showdown.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * The code on the course's pages does what a student who copies it expects. Java runs by the line that it begins with. Python runs where its packages are
 * installed, and is skipped, saying so, where they are not; two samples that train for an hour are cut to an epoch. Where both languages print the same
 * number, it is the same.
 */
@Tag("slow")
class CourseSamplesTest {
    private static final Path WEEK = CommandLine.ROOT.resolve("assignments/week-08-sequence-models");
    private static final Pattern PAIR =
            Pattern.compile("::: code title=\"([^\"]+)\"\n```python\n(.*?)```\n```java\n(.*?)```\n:::", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("// java (?:-cp showdown-kit.jar )?(\\w+\\.java)\n.*", Pattern.DOTALL);

    @TempDir
    static Path folder;

    /** A sample in both languages. */
    record Pair(String title, String python, String java) {
        @Override
        public String toString() {
            return title;
        }
    }

    private record Run(int exitCode, String out) {
        List<Double> numbersAfter(String words) {
            String line = out.lines()
                    .filter(each -> each.contains(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no line with '" + words + "' in\n" + out));
            return Pattern.compile("-?\\d+\\.\\d+(?:e-?\\d+)?")
                    .matcher(line.substring(line.indexOf(words) + words.length()))
                    .results()
                    .map(MatchResult::group)
                    .map(Double::valueOf)
                    .toList();
        }
    }

    @BeforeAll
    static void simulate() {
        assertThat(CommandLine.run("simulate", "--out", folder.resolve("data")).exitCode())
                .isZero();
    }

    static List<Pair> pairs() {
        return Stream.of("lecture", "seminar")
                .flatMap(part -> files(WEEK.resolve(part)))
                .flatMap(page -> PAIR.matcher(page).results())
                .map(found -> new Pair(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    private static Stream<String> files(Path part) {
        try (Stream<Path> files = Files.list(part)) {
            return files
                    .sorted()
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new AssertionError(file + " cannot be read", e);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(part + " cannot be read", e);
        }
    }

    private static Pair pair(String title) {
        return pairs().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areAllFound() throws IOException {
        long opened = 0;
        for (String part : List.of("lecture", "seminar")) {
            opened += files(WEEK.resolve(part))
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("::: code"))
                    .count();
        }
        assertThat(pairs()).hasSize((int) opened).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void javaRunsByTheLineThatItBeginsWith(Pair pair) throws Exception {
        Run run = java(pair);
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).isNotBlank().doesNotContain("NaN", "Exception");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pythonCompiles(Pair pair) throws Exception {
        Path script = Files.writeString(folder.resolve("sample.py"), pair.python());
        Python.Run compiled = Python.with("py_compile").run("-m", "py_compile", script);
        assertThat(compiled.exitCode()).as(compiled.out()).isZero();
    }

    @Test
    void bothEstimatorsOfAMonthSayTheSame() throws Exception {
        Run java = java(pair("Three estimators"));
        Run python = python(pair("Three estimators"), "numpy", "pandas");
        List<Double> last = python.out()
                .lines()
                .filter(line -> line.startsWith("2021-12-31"))
                .map(line -> new Run(0, line).numbersAfter("2021-12-31"))
                .findFirst()
                .orElseThrow();
        assertThat(last)
                .containsExactly(
                        java.numbersAfter("close-to-close").getFirst(),
                        java.numbersAfter("parkinson").getFirst(),
                        java.numbersAfter("garman-klass ").getFirst());
    }

    @Test
    void bothFindTheSameShifts() throws Exception {
        Pair shifts = pair("Find the five largest shifts since 2018");
        assertThat(python(shifts, "numpy", "pandas").out().lines().toList())
                .hasSize(5)
                .isEqualTo(java(shifts).out().lines().toList());
    }

    @Test
    void bothSayWhatTheIndexAddsToAStraightLine() throws Exception {
        Pair har = pair("The VIX for a straight line");
        assertThat(python(har, "numpy", "pandas").out().lines().toList())
                .hasSizeGreaterThan(20)
                .isEqualTo(java(har).out().lines().toList());
    }

    @Test
    void bothFitTheSameGarch() throws Exception {
        Pair garch = pair("Fit a GARCH, and hold its variance against what happened");
        double persistence = java(garch).numbersAfter("persistence").getFirst();
        assertThat(python(garch, "numpy", "pandas", "arch")
                        .numbersAfter("persistence")
                        .getFirst())
                .isCloseTo(persistence, within(5e-4));
    }

    @Test
    void bothFitTheSameHar() throws Exception {
        Pair har = pair("HAR in ten lines");
        assertThat(python(har, "numpy", "pandas", "sklearn").numbersAfter("R2").getFirst())
                .isEqualTo(java(har).numbersAfter("R²").getFirst());
    }

    @Test
    void bothComputeTheSameLosses() throws Exception {
        Pair losses = pair("Losses for training, and the two days");
        Run java = java(losses);
        List<String> rows = python(losses, "torch").out().lines().toList();
        assertThat(rows).hasSize(4);
        for (String row : rows) {
            String came = row.substring(0, 4);
            String said = row.substring(5, 9);
            List<Double> python = new Run(0, row).numbersAfter(came + " " + said);
            List<Double> twin = java.numbersAfter("came " + came + ", forecast " + said + ":");
            assertThat(python).as(row).containsExactly(twin.get(1), twin.get(0), twin.get(2));
        }
    }

    /** HAR is fitted once in Python and again after each year in Java, and lifted from the mean volatility by a factor there, by the residual variance here. */
    @Test
    void bothRunTheRace() throws Exception {
        Pair race = pair("The race at home");
        Run python = inTheKit(race.python(), "numpy");
        assertThat(python.out().lines().map(line -> line.split(" ", 2)[0]))
                .containsSubsequence("naive", "rolling", "HAR");
        List<Double> har = python.numbersAfter("HAR");
        Run java = java(race);
        List<Double> twin = java.numbersAfter("har ");
        assertThat(har.get(0)).isCloseTo(twin.get(0), withinPercentage(7)); // QLIKE
        assertThat(har.get(1)).isCloseTo(twin.get(1), withinPercentage(7)); // MSE
    }

    @Test
    void networkHasTheWeightsThatThePageSays() throws Exception {
        Run python = python(pair("The network of the homework; and one LSTM step, by hand"), "torch");
        assertThat(python.out()).contains("torch.Size([21])", "54337 40769 0.2497");
    }

    @Test
    void attentionSharesOutTheWholeWindow() throws Exception {
        Run python = python(pair("Additive attention"), "torch");
        assertThat(python.out()).contains("torch.Size([21, 64])");
        assertThat(python.numbersAfter("tensor([").getFirst()).isCloseTo(1, within(1e-3));
    }

    @Test
    void memoryCurveBeginsAtHome() throws Exception {
        String sample = pair("The memory curve at home; and what a straight line makes of more days")
                .python();
        Run python =
                inTheKit(cut(cut(sample, "(5, 10, 20, 40, 60)", "(5,)"), "epochs=30", "epochs=1"), "numpy", "torch");
        assertThat(python.numbersAfter("  5 days: QLIKE").getFirst()).isBetween(0.1, 1.0);
    }

    @Test
    void kitTrainsANetworkOfEachLength() throws Exception {
        String sample = pair("From the starter kit").python();
        inTheKit(
                cut(
                        cut(sample, "(5, 10, 15, 20, 30, 40, 60)", "(5,)"),
                        "\"--seed\", \"1\"",
                        "\"--seed\", \"1\", \"--epochs\", \"1\", \"--symbols\", \"SIMX,ALDR\""),
                "numpy",
                "torch",
                "onnx");
        assertThat(folder.resolve("python/lstm-5.onnx")).isNotEmptyFile();
    }

    /** The table of the page on losses. */
    @Test
    void lossesAreThoseOfTheText() throws Exception {
        Run run = java(pair("Losses for training, and the two days"));
        assertThat(run.numbersAfter("came 0.10, forecast 0.12:")).containsExactly(0.0591, 4.0, 0.0332);
        assertThat(run.numbersAfter("came 0.50, forecast 0.52:")).containsExactly(0.0030, 4.0, 0.0015);
    }

    private static Run java(Pair pair) throws Exception {
        var name = COMMAND.matcher(pair.java());
        assertThat(name.matches())
                .as(pair.java().lines().findFirst().orElse(""))
                .isTrue();
        Files.writeString(folder.resolve(name.group(1)), pair.java());
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                name.group(1));
    }

    private static Run python(Pair pair, String... modules) throws Exception {
        Path script = Files.writeString(folder.resolve("sample.py"), pair.python());
        Run run = run(Python.with(modules).interpreter(), "-B", script.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        return run;
    }

    /** A sample that belongs into the starter kit's folder, with the data beside it. */
    private static Run inTheKit(String sample, String... modules) throws Exception {
        Python python = Python.with(modules);
        Path kit = Files.createDirectories(folder.resolve("python"));
        try (Stream<Path> files = Files.list(Python.STARTER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, kit.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path script = Files.writeString(kit.resolve("sample.py"), sample);
        Run run = run(kit, python.interpreter(), "-B", script.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        return run;
    }

    private static String cut(String sample, String text, String shorter) {
        assertThat(sample).contains(text);
        return sample.replace(text, shorter);
    }

    /** In the folder that has the data, as the page says. */
    private static Run run(String... command) throws Exception {
        return run(folder, command);
    }

    private static Run run(Path where, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out);
    }
}
