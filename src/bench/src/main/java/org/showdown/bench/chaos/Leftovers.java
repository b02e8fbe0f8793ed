package org.showdown.bench.chaos;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an idle installation has no use for any more: boxes, slots that nobody uses, files of evaluations and uploads that are over. */
final class Leftovers {

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

    private List<String> slots() throws IOException {
        List<String> taken = new ArrayList<>();
        Path folder = installation.sandbox().resolve("slots");
        if (!Files.exists(folder)) {
            return taken; // boxes run as our own user
        }
        for (Path slot : list(folder)) {
            try (FileChannel channel = FileChannel.open(slot, StandardOpenOption.WRITE)) {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    taken.add("slot " + slot.getFileName() + " is taken");
                } else {
                    lock.release();
                }
            }
        }
        return taken;
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (Path file : list(installation.temporary())) {
            String name = file.getFileName().toString();
            if (name.equals("uploads")) {
                list(file).forEach(upload -> files.add("upload " + upload.getFileName()));
            } else {
                files.add("file " + name);
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
