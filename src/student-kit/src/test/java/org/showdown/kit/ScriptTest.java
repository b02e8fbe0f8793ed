package org.showdown.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the script says to wrong arguments; it must say so before it builds or starts anything. */
class ScriptTest {
    private static final String DATABASE = "--database jdbc:postgresql://db.example.org/showdown";

    /**
     * @param code 0 done, 2 wrong usage, 3 this machine lacks something
     * @param text what was printed, to whichever stream
     */
    private record Ending(int code, String text) {}

    private static Ending showdown(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "showdown"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("../..").toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SHOWDOWN_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), text);
    }

    private static Ending showdown(String line) throws IOException, InterruptedException {
        return showdown(Map.of(), line.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "worker | worker needs --database URL",
                "worker --slots 2 | worker needs --database URL",
                "worker --database | --database needs a value",
                "worker --database db.example.org | expects a PostgreSQL, for example jdbc:postgresql://db.example.org/showdown, found 'db.example.org'",
                "worker --database jdbc:mysql://db/showdown | found 'jdbc:mysql://db/showdown'",
                "worker --database --gpu | expects a PostgreSQL",
                "worker " + DATABASE + " --slots | --slots needs a value",
                "worker " + DATABASE + " --slots 0 | --slots expects a number from 1 to 64, found '0'",
                "worker " + DATABASE + " --slots -1 | found '-1'",
                "worker " + DATABASE + " --slots two | found 'two'",
                "worker " + DATABASE + " --slots 65 | found '65'",
                "worker " + DATABASE
                        + " --takes jar;onnx | --takes expects jar, onnx and train with commas between them",
                "worker " + DATABASE + " --takes , | found ','",
                "worker " + DATABASE + " --takes jar, | found 'jar,'",
                "worker " + DATABASE + " --port 70000 | --port expects a number from 1 to 65535",
                "worker " + DATABASE + " extra | worker does not know 'extra'",
                "migrate | migrate needs --database URL",
                "migrate --database nowhere | found 'nowhere'",
                "migrate --data | --data needs a value",
                "run --port x | --port expects a number from 1 to 65535, found 'x'",
                "doctor --all | doctor does not know '--all'",
                "wrok | no verb 'wrok'"
            })
    void wrongUsageIsToldWithWhatWasExpectedAndFound(String line, String told) throws Exception {
        Ending ending = showdown(line);

        assertThat(ending.text()).contains(told).hasLineCount(1);
        assertThat(ending.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"worker --slots 2 --help", "migrate --data x --help", "doctor --help", "run --help"})
    void helpIsGivenWhereverItIsAskedFor(String line) throws Exception {
        Ending ending = showdown(line);

        assertThat(ending.text()).startsWith("./showdown " + line.substring(0, line.indexOf(' ')));
        assertThat(ending.code()).isZero();
    }

    @Test
    void whatNoOptionSaysIsTakenFromItsVariable() throws Exception {
        String url = "jdbc:postgresql://db.example.org/showdown";

        assertThat(showdown(Map.of("SHOWDOWN_SLOTS", "many", "SHOWDOWN_DATABASE_URL", url), "worker")
                        .text())
                .contains("--slots expects a number from 1 to 64, found 'many'");
        assertThat(showdown(Map.of("SHOWDOWN_WORKER_TAKES", "all", "SHOWDOWN_DATABASE_URL", url), "worker")
                        .text())
                .contains("found 'all'");
        assertThat(showdown(Map.of("SHOWDOWN_PORT", "none"), "run").text()).contains("found 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://showdown:secret@db.example.org/showdown",
                "jdbc:postgresql://db.example.org/showdown?user=showdown&password=secret"
            })
    void passwordInAnAddressIsNotRepeated(String address) throws Exception {
        Ending ending = showdown("worker --database " + address);

        assertThat(ending.text()).contains("SHOWDOWN_DATABASE_PASSWORD").doesNotContain("secret");
        assertThat(ending.code()).isEqualTo(2);
    }

    @Test
    void secondWorkerOnAMachineIsToldThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ending ending = showdown("worker " + DATABASE + " --port " + taken.getLocalPort());

            assertThat(ending.text()).contains("port " + taken.getLocalPort() + " is in use");
            assertThat(ending.code()).isEqualTo(3);
        }
    }
}
