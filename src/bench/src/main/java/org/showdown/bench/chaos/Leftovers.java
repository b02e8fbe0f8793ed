package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an idle installation has no use for any more: boxes, slots that nobody uses, files of evaluations and uploads that are over. */
final class Leftovers {

    private static final Path SLOTS = Path.of("/run/volatility-showdown/slots");

    private final Installation installation;

    Leftovers(Installation installation) {
        this.installation = installation;
    }

    List<String> found() throws IOException {
        List<String> found = new ArrayList<>(boxes());
        found.addAll(slots());
        found.addAll(files());
        return found;
    }

    /** Processes in whose file system lies something of the image that this installation's boxes are made of. */
    private List<String> boxes() throws IOException {
        List<String> boxes = new ArrayList<>();
        String image = installation.sandbox().toRealPath().toString();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            try {
                if (Files.readString(Path.of("/proc", Long.toString(process.pid()), "mountinfo"))
                        .contains(image)) {
                    boxes.add("box process " + process.pid());
                }
            } catch (IOException e) {
                continue; // ended, or not ours to look at
            }
        }
        return boxes;
    }

    /** Locks on users of boxes that our processes hold. The locks are the whole machine's: others may hold some. */
    private List<String> slots() throws IOException {
        if (!Files.exists(SLOTS)) {
            return List.of(); // boxes run as our own user
        }
        Set<String> files = new HashSet<>();
        for (Path slot : list(SLOTS)) {
            files.add(String.valueOf(Files.getAttribute(slot, "unix:ino")));
        }
        Set<String> ours = installation.nodes().stream()
                .map(node -> Long.toString(node.pid()))
                .collect(Collectors.toSet());
        // For example: 7: POSIX  ADVISORY  WRITE 4711 00:18:8734 0 EOF
        return Files.readAllLines(Path.of("/proc/locks")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(lock -> lock.length > 5
                        && ours.contains(lock[4])
                        && files.contains(lock[5].substring(lock[5].lastIndexOf(':') + 1)))
                .map(lock -> "a slot of process " + lock[4])
                .toList();
    }

    /** In the folders of living processes, but for what the server itself keeps there. */
    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        List<Path> folders = list(installation.temporary());
        if (folders.size() > installation.nodes().size()) {
            files.add(folders.size() + " folders for temporary files of "
                    + installation.nodes().size() + " processes");
        }
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("lock"))
                        .forEach(file ->
                                files.add("file " + installation.temporary().relativize(file)));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
