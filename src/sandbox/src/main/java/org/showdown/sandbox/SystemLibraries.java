package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shared libraries of the host that some programs need, loader included: what a box has of {@code /lib}. */
final class SystemLibraries {
    private static final Pattern PATH = Pattern.compile("(?:=>\\s+|^\\s*)(/\\S+)\\s+\\(0x");

    private SystemLibraries() {}

    /**
     * The absolute paths at which the loader finds them.
     *
     * @param own libraries below this folder are not of the system and are left out
     */
    static SortedSet<Path> of(List<Path> binaries, Path own) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Commands.find("ldd")
                .orElseThrow(() -> new IOException("ldd is not installed"))
                .toString());
        binaries.forEach(binary -> command.add(binary.toString()));
        SortedSet<Path> libraries = new TreeSet<>();
        Matcher matcher = PATH.matcher("");
        for (String line : Commands.run(command).lines().toList()) {
            if (matcher.reset(line).find()) {
                Path library = Path.of(matcher.group(1));
                if (!library.startsWith(own)) {
                    libraries.add(library);
                }
            }
        }
        return libraries;
    }
}
