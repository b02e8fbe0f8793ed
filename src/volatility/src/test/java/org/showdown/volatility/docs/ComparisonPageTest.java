package org.showdown.volatility.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the second program of docs/volatility.md against the class that is compiled here. */
class ComparisonPageTest {

    @Test
    void programOnThePageIsTheOneThatRuns() throws IOException {
        String source = Pages.read("src/volatility/src/test/java/org/showdown/volatility/docs/ComparisonExample.java");
        String program = source.substring(source.indexOf("import "));
        assertThat(Pages.read("docs/volatility.md")).contains("```java\n" + program + "```");
    }

    @Test
    void programPrintsWhatThePageSays() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            ComparisonExample.main();
        } finally {
            System.setOut(before);
        }
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("Diebold-Mariano 5[.,]90, p = 0[.,]0000"),
                        line -> assertThat(line).matches("better by 0[.,]103 to 0[.,]207"),
                        line -> assertThat(line).matches("mean of 1: p = 0[.,]000"),
                        line -> assertThat(line).matches("mean of 21: p = 0[.,]195"),
                        line -> assertThat(line).matches("mean of 5: p = 1[.,]000"),
                        line -> assertThat(line).isEqualTo("at 10 %: [mean of 5, mean of 21]"));
    }
}
