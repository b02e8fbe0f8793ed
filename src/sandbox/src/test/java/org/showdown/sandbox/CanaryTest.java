package org.showdown.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Takes walls out of a bubblewrap box and looks whether the canary notices. */
@Tag("slow")
class CanaryTest {

    private static final UnaryOperator<List<String>> NO_FILTER = without("--seccomp", "9");

    static Stream<Arguments> walls() {
        return Stream.of(
                arguments("the filter", NO_FILTER, "a socket of family 1 and type 1 opens"),
                arguments("the filter", NO_FILTER, "a socket of family 40 and type 1 opens"),
                arguments("the filter", NO_FILTER, "a process can be forked"),
                arguments("the filter", NO_FILTER, "a program starts"),
                arguments("the filter", NO_FILTER, "clone3 is answered"),
                arguments("the filter", NO_FILTER, "memory beside the limit: memfd"),
                arguments("the filter", NO_FILTER, "memory beside the limit: shared anonymous"),
                arguments("the filter", NO_FILTER, "a process can be traced"),
                arguments("the filter", NO_FILTER, "another process's memory can be read"),
                arguments("the filter", NO_FILTER, "io_uring can be set up"),
                arguments("the filter", NO_FILTER, "characters can be pushed into a terminal"),
                arguments("the filter", NO_FILTER, "a file can be locked for others"),
                arguments(
                        "the filter and the ban on user namespaces",
                        also(without("--disable-userns")),
                        "a user namespace can be made"),
                arguments(
                        "the filter and the network namespace",
                        also(without("--unshare-net")),
                        "a network of the host is there"),
                arguments("no /proc", before("--remount-ro", "--proc", "/proc"), "visible: /proc/self"),
                arguments(
                        "no folders of the host",
                        before("--remount-ro", "--ro-bind", "/etc", "/etc"),
                        "visible: /etc/passwd"),
                arguments("the read-only root", without("--remount-ro", "/"), "a file can be written: /canary"),
                arguments(
                        "the small /tmp",
                        before("--remount-ro", "--tmpfs", "/tmp"),
                        "files can be written without limit: /tmp/canary"),
                arguments(
                        "the empty environment",
                        before("--remount-ro", "--setenv", "PGPASSWORD", "secret"),
                        "the environment variable PGPASSWORD is visible"),
                arguments(
                        "the process namespace",
                        without("--unshare-pid"),
                        "processes are counted together with the host's"));
    }

    @ParameterizedTest(name = "without {0}: {2}")
    @MethodSource("walls")
    void reportsWhatGetsThroughWhenAWallIsMissing(String wall, UnaryOperator<List<String>> change, String breach) {
        assertThat(reasons(change)).contains(breach);
    }

    @Test
    void reportsABoxThatRunsAsRoot() throws Exception {
        Assumptions.assumeTrue(Slots.weAreRoot(), "only root can run a box as root");
        assertThat(reasons(command -> {
                    List<String> rest = new ArrayList<>(command);
                    rest.removeIf(word -> word.startsWith("--reuid") || word.startsWith("--regid"));
                    return rest;
                }))
                .contains("the box runs as the owner of the host's system files");
    }

    private static List<String> reasons(UnaryOperator<List<String>> change) {
        BoxUnderTest.sandbox();
        Isolation isolation = new BubblewrapSandbox(BoxUnderTest.CACHE, null, change).probe();
        assertThat(isolation.able()).as("%s", isolation).isFalse();
        return isolation.reasons();
    }

    /** The words of bubblewrap's command line that make one wall, gone. */
    private static UnaryOperator<List<String>> without(String... words) {
        return command -> {
            List<String> rest = new ArrayList<>(command);
            int at = Collections.indexOfSubList(rest, Arrays.asList(words));
            assertThat(at).isNotNegative();
            rest.subList(at, at + words.length).clear();
            return rest;
        };
    }

    private static UnaryOperator<List<String>> also(UnaryOperator<List<String>> second) {
        return command -> second.apply(NO_FILTER.apply(command));
    }

    private static UnaryOperator<List<String>> before(String word, String... more) {
        return command -> {
            List<String> longer = new ArrayList<>(command);
            int at = longer.indexOf(word);
            assertThat(at).isNotNegative();
            longer.addAll(at, Arrays.asList(more));
            return longer;
        };
    }
}
