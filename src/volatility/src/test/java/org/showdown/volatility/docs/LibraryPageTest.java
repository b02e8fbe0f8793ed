package org.showdown.volatility.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the program of docs/volatility.md against the class that is compiled here. */
class LibraryPageTest {

    @Test
    void programOnThePageIsTheOneThatRuns() throws IOException {
        String source = Pages.read("src/volatility/src/test/java/org/showdown/volatility/docs/LibraryExample.java");
        String program = source.substring(source.indexOf("import "));
        assertThat(Pages.read("docs/volatility.md")).contains("```java\n" + program + "```");
    }

    @Test
    void programPrintsWhatThePageSays() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            LibraryExample.main();
        } finally {
            System.setOut(before);
        }
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("[A-Z]+: persistence 0[.,]\\d{4}"),
                        line -> assertThat(line).matches("QLIKE \\d[.,]\\d{4} over 505 days"),
                        line -> assertThat(line).matches("calm: \\d+ days, QLIKE \\d[.,]\\d{4}"),
                        line -> assertThat(line).matches("crisis: \\d+ days, QLIKE \\d[.,]\\d{4}"));
    }
}
