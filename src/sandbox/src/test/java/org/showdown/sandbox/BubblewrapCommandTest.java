package org.showdown.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BubblewrapCommandTest {

    /** The canary finds it there, so a worker that is not root would take no job. */
    @Test
    void bindsNothingIntoFoldersOfProgramsForABoxOfOurOwnUser() throws Exception {
        BoxUnderTest.sandbox();
        Path cache = Path.of(
                System.getProperty("java.io.tmpdir"), "volatility-showdown-tests-" + System.getProperty("user.name"));
        BubblewrapCommand commands = new BubblewrapCommand(BoxImage.in(CacheFolder.readableByAll(cache)));
        List<String> command = commands.of(BoxOrder.canary(), null);
        List<String> targets = IntStream.range(0, command.size())
                .filter(i -> command.get(i).equals("--ro-bind"))
                .mapToObj(i -> command.get(i + 2))
                .toList();
        assertThat(targets).contains("/opt/box/prlimit").noneMatch(target -> target.matches("(/usr)?/s?bin/.*"));
        assertThat(command.subList(command.indexOf("--"), command.size()))
                .startsWith("--", "/opt/box/prlimit", "--nproc=64", "/opt/jre/bin/java");
    }
}
