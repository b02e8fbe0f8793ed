package org.showdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The notebook that students hand in opens in Jupyter, holds no results, and runs on what the kit asks to install. */
class NotebookTest {
    private static final Path NOTEBOOK = Python.STARTER.resolve("hw08_volatility_showdown.ipynb");
    private static final Pattern IMPORT = Pattern.compile("^\\s*(?:import|from)\\s+(\\w+)", Pattern.MULTILINE);
    private static final Set<String> PYTHONS_OWN = Set.of("pathlib", "shutil", "subprocess", "time");

    private final JsonNode notebook = read();

    @Test
    void isANotebookOfFormatFour() {
        assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.path("metadata").path("kernelspec").path("name").asText())
                .isEqualTo("python3");
        assertThat(cells()).hasSizeGreaterThan(20).allSatisfy(cell -> {
            assertThat(cell.path("cell_type").asText()).isIn("markdown", "code");
            assertThat(cell.path("id").asText()).matches("[a-zA-Z0-9-_]{1,64}");
            assertThat(cell.path("source").isArray()).isTrue();
        });
        assertThat(cells().stream().map(cell -> cell.path("id").asText())).doesNotHaveDuplicates();
    }

    @Test
    void holdsNoResults() {
        assertThat(code()).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.path("outputs").isArray()).isTrue();
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("execution_count").isNull()).isTrue();
        });
    }

    @Test
    void leadsThroughTheNinePartsOfTheHomework() {
        String headings = cells().stream()
                .filter(cell -> cell.path("cell_type").asText().equals("markdown"))
                .map(NotebookTest::source)
                .flatMap(String::lines)
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3, 4))
                .collect(Collectors.joining());

        assertThat(headings).isEqualTo("123456789");
    }

    @Test
    void codeCompiles(@TempDir Path folder) throws Exception {
        Path script = folder.resolve("notebook.py");
        Files.writeString(script, allCode());

        Python.Run compiled = Python.with("py_compile").run("-m", "py_compile", script);

        assertThat(compiled.exitCode()).as(compiled.out()).isZero();
    }

    @Test
    void importsOnlyWhatTheKitHasOrAsksToInstall() throws Exception {
        Set<String> allowed = new TreeSet<>(PYTHONS_OWN);
        try (Stream<Path> files = Files.list(Python.STARTER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .forEach(name -> allowed.add(name.replace(".py", "")));
        }
        Files.readAllLines(Python.STARTER.resolve("requirements.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> allowed.add(line.split("[<>=]", 2)[0].strip()));

        assertThat(imports(allCode())).isNotEmpty().isSubsetOf(allowed);
    }

    private static Set<String> imports(String code) {
        Set<String> modules = new TreeSet<>();
        Matcher matcher = IMPORT.matcher(code);
        while (matcher.find()) modules.add(matcher.group(1));
        return modules;
    }

    private String allCode() {
        return code().stream().map(NotebookTest::source).collect(Collectors.joining("\n\n"));
    }

    private List<JsonNode> code() {
        return cells().stream()
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .toList();
    }

    private List<JsonNode> cells() {
        List<JsonNode> cells = new ArrayList<>();
        notebook.path("cells").forEach(cells::add);
        return cells;
    }

    private static String source(JsonNode cell) {
        return StreamSupport.stream(cell.path("source").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining());
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(NOTEBOOK.toFile());
        } catch (IOException e) {
            throw new AssertionError(NOTEBOOK + " is no JSON", e);
        }
    }
}
