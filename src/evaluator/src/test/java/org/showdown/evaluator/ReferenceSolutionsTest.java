package org.showdown.evaluator;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.sandbox.SubmissionKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReferenceSolutionsTest {
    private static final Path HOUSE = Path.of("..", "..", "reference-solutions");

    @TempDir
    Path folder;

    @Test
    void readsTheRecipesOfTheHouse() {
        assertThat(new ReferenceSolutions(HOUSE).all())
                .extracting(ReferenceSolution::name)
                .contains(
                        "naive",
                        "rolling-mean",
                        "garch",
                        "garch-unscaled",
                        "gjr-garch",
                        "egarch",
                        "har",
                        "har-x",
                        "har-onnx",
                        "lstm",
                        "lstm-1-layer",
                        "gru",
                        "attention-lstm");
    }

    @Test
    void findsAFileThatIsThere() {
        assertThat(new ReferenceSolutions(HOUSE).find("har-onnx")).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(SubmissionKind.ONNX);
            assertThat(found.file()).isRegularFile();
        });
    }

    @Test
    void doesNotFindWhatIsNotBuilt() throws Exception {
        Files.createDirectory(folder.resolve("x"));
        Files.writeString(
                folder.resolve("x").resolve("reference.yaml"),
                "name: x\ntitle: X\nfamily: har\nkind: jar\nfile: target/x.jar\ndescription: none\n");
        ReferenceSolutions solutions = new ReferenceSolutions(folder);

        assertThat(solutions.all()).hasSize(1);
        assertThat(solutions.find("x")).isEmpty();
    }

    @Test
    void namesTheFieldThatARecipeLacks() throws Exception {
        Files.createDirectory(folder.resolve("x"));
        Files.writeString(folder.resolve("x").resolve("reference.yaml"), "name: x\n");

        assertThatThrownBy(() -> new ReferenceSolutions(folder).all())
                .hasMessageEndingWith("the field 'title' is missing");
    }
}
