package org.showdown.platform.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimFilesTest {
    private static final String CLAIMS = """
            claims:
              - {id: cotton, page: losses, claim: Mandelbrot wrote about cotton., kind: fact, source: Mandelbrot (1963)}
            """;
    private static final String METHODS = """
            methods:
              - {id: acf-returns, result: {unit: percent}, definition: Of the autocorrelations the share outside.}
            """;

    @TempDir
    Path folder;

    /** Half of the ledger's text would be gone for everybody while an author looks for a bracket. */
    @Test
    void keepsWhatWasReadLastWhileAFileIsNoYaml() throws IOException {
        Path week = Files.createDirectories(folder.resolve("assignments/week-08-small"));
        Files.writeString(week.resolve("claims.yaml"), CLAIMS);
        Files.writeString(week.resolve("methods.yaml"), METHODS);
        ClaimFiles files = new ClaimFiles(folder.resolve("assignments"));
        WeekClaims good = files.weeks().getFirst();
        assertThat(good.claims()).hasSize(1);
        assertThat(good.methods().notes()).containsOnlyKeys("acf-returns");

        Files.writeString(week.resolve("claims.yaml"), CLAIMS.replace("(1963)}", "(1963)"));
        Files.writeString(week.resolve("methods.yaml"), METHODS.replace("methods:", "methods: ["));

        assertThat(files.weeks().getFirst().claims()).isEqualTo(good.claims());
        assertThat(files.weeks().getFirst().methods()).isEqualTo(good.methods());
        assertThat(files.problems()).hasSize(2).allMatch(problem -> problem.contains("this is no YAML"));

        Files.writeString(week.resolve("claims.yaml"), CLAIMS.replace("cotton", "wool"));
        assertThat(files.weeks().getFirst().claims())
                .extracting(CourseClaim::id)
                .containsExactly("wool");
    }
}
