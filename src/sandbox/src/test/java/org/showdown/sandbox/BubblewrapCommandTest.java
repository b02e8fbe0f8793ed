package org.showdown.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BubblewrapCommandTest {
    private static final int LOADED_AT = 0x400000;
    private static final int HEADERS = 120;

    @TempDir
    private Path folder;

    private static BoxImage image() throws IOException {
        BoxUnderTest.sandbox();
        return BoxImage.in(CacheFolder.readableByAll(BoxUnderTest.CACHE));
    }

    private static BubblewrapCommand command() throws IOException {
        return new BubblewrapCommand(image());
    }

    @Test
    void isNeverMadeForRoot() throws IOException {
        BubblewrapCommand command = command();
        assertThatThrownBy(() -> command.of(BoxOrder.canary(SubmissionKind.JAR), 0L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> command.of(BoxOrder.canary(SubmissionKind.JAR), -1L))
                .isInstanceOf(IllegalArgumentException.class);
        Assumptions.assumeTrue(Slots.weAreRoot(), "this user may run bubblewrap as itself");
        assertThatThrownBy(() -> command.of(BoxOrder.canary(SubmissionKind.JAR), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not run as root");
    }

    /** The canary finds it there, so a worker that is not root would take no job. */
    @Test
    void bindsNothingIntoFoldersOfProgramsForABoxOfOurOwnUser() throws Exception {
        BubblewrapCommand commands = new BubblewrapCommand(image(), false);
        List<String> command = commands.of(BoxOrder.canary(SubmissionKind.JAR), null);
        List<String> targets = IntStream.range(0, command.size())
                .filter(i -> command.get(i).equals("--ro-bind"))
                .mapToObj(i -> command.get(i + 2))
                .toList();
        assertThat(targets).contains("/opt/box/prlimit").noneMatch(target -> target.matches("(/usr)?/s?bin/.*"));
        assertThat(command.subList(command.indexOf("--"), command.size()))
                .startsWith("--", "/opt/box/prlimit", "--nproc=64", "/opt/jre/bin/java");
    }

    /** Programs of a few instructions, as a submission's would be that had got around Java, within the walls of a jar. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ends by itself,                  b8e7000000 bf2a000000 0f05, 42",
        "opens a socket,                  b829000000 bf02000000 be01000000 31d2 0f05 f7d8 89c7 b8e7000000 0f05, 97",
        "opens a socket of the hypervisor, b829000000 bf28000000 be01000000 31d2 0f05 f7d8 89c7 b8e7000000 0f05, 97",
        "forks,                           b839000000 0f05 f7d8 89c7 b8e7000000 0f05, 1",
        "calls as a 32-bit program,       b814000000 cd80 b8e7000000 31ff 0f05, 159",
        "calls in the x32 manner,         b827000040 0f05 b8e7000000 31ff 0f05, 159"
    })
    void holdsAgainstRawSystemCalls(String name, String code, int expected) throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.arch").equals("amd64"), "the programs are for x86-64");
        Path program = Files.write(folder.resolve("program"), elf(HexFormat.of().parseHex(code.replace(" ", ""))));
        Slots slots = new Slots(CacheFolder.readableByAll(BoxUnderTest.CACHE).resolve("slots"));
        try (Slots.Slot slot = slots.take()) {
            List<String> box = new ArrayList<>(command()
                    .of(
                            new BoxOrder(SubmissionKind.JAR, program, BoxUnderTest.LIMITS),
                            Slots.weAreRoot() ? slot.user() : null));
            box.subList(box.lastIndexOf("--") + 1, box.size()).clear();
            box.add("/app/submission");
            box.replaceAll(word -> word.equals("0444") ? "0555" : word);
            assertThat(new ProcessBuilder(box).start().waitFor()).as(name).isEqualTo(expected);
        }
    }

    /** The smallest program that Linux loads: a header, one segment, the code. */
    private static byte[] elf(byte[] code) {
        ByteBuffer file = ByteBuffer.allocate(HEADERS + code.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        file.putShort((short) 2).putShort((short) 62).putInt(1);
        file.putLong(LOADED_AT + HEADERS).putLong(64).putLong(0).putInt(0);
        file.putShort((short) 64).putShort((short) 56).putShort((short) 1);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        file.putInt(1).putInt(5).putLong(0).putLong(LOADED_AT).putLong(LOADED_AT);
        file.putLong(file.capacity()).putLong(file.capacity()).putLong(4096);
        return file.put(code).array();
    }
}
