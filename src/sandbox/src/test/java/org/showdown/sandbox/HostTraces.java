package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What boxes could leave on this machine: processes, files, sockets, shared memory, keys. Other programs run here too, so
 * it looks for what has the user of a box that is gone, for our own children, and into our own cache.
 */
final class HostTraces {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Where every user of the machine may write. */
    private static final List<String> SHARED_FOLDERS =
            List.of("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/run/lock", "/var/lock");

    private static final List<String> SETTINGS =
            List.of("/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sys/kernel/domainname");

    private final Slots slots;
    private final Path cache;
    private final List<ProcessHandle> childrenBefore =
            ProcessHandle.current().descendants().toList();
    private final Map<String, String> cacheBefore;
    private final List<String> settingsBefore;

    private HostTraces(Slots slots, Path cache) throws IOException {
        this.slots = slots;
        this.cache = cache;
        this.cacheBefore = cacheContent();
        this.settingsBefore = settings();
    }

    /** The machine as it is now. */
    static HostTraces before(Path wishedCache) throws IOException {
        Path cache = CacheFolder.readableByAll(wishedCache);
        return new HostTraces(new Slots(cache.resolve("slots")), cache);
    }

    /** What is left; a process that has been killed may take a moment to be gone. */
    List<String> left() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> left = found();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            left = found();
        }
        return left;
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        processes(found);
        ProcessHandle.current()
                .descendants()
                .filter(child -> !childrenBefore.contains(child))
                .forEach(child -> found.add("our child " + child.info()));
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Output.READER))
                .forEach(thread -> found.add("a thread that still reads: " + thread));
        for (String folder : SHARED_FOLDERS) {
            files(Path.of(folder), found);
        }
        for (String table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
            rows("/proc/net/" + table, 7, found);
        }
        rows("/proc/sysvipc/shm", 7, found);
        rows("/proc/sysvipc/msg", 7, found);
        rows("/proc/sysvipc/sem", 4, found);
        rows("/proc/key-users", 0, found);
        if (!cacheContent().equals(cacheBefore)) {
            found.add("a changed cache: " + cacheContent());
        }
        if (!settings().equals(settingsBefore)) {
            found.add("changed settings of the kernel: " + settings());
        }
        if (Files.readString(Path.of("/proc/self/mountinfo")).contains(cache.toString())) {
            found.add("a mount of our cache");
        }
        return found;
    }

    private void processes(List<String> found) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            for (Path entry : entries.filter(HostTraces::isProcess).toList()) {
                String status = textOf(entry.resolve("status").toString());
                // A dead process that nobody has waited for is for the machine's init to clear away.
                boolean dead = status.contains("\nState:\tZ") || status.contains("\nState:\tX");
                if (!dead
                        && status.lines()
                                .filter(line -> line.startsWith("Uid:"))
                                .anyMatch(this::hasSlot)) {
                    found.add("a process: " + status.lines().findFirst().orElse("") + " " + entry.getFileName());
                }
            }
        }
    }

    private boolean isLeft(long user) {
        try {
            return slots.isFree(user);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProcess(Path entry) {
        return String.valueOf(entry.getFileName()).chars().allMatch(Character::isDigit);
    }

    private boolean hasSlot(String line) {
        return Stream.of(line.substring("Uid:".length()).strip().split("\\s+", -1))
                .anyMatch(user -> isLeft(Long.parseLong(user)));
    }

    private void files(Path folder, List<String> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try {
                    int owner = (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
                    if (isLeft(owner)) {
                        found.add("a file: " + file);
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    continue;
                }
            }
        }
    }

    /** Rows of one of the kernel's tables whose column has a box's user. */
    private void rows(String table, int column, List<String> found) {
        for (String line : textOf(table).lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            String user = words.length > column ? words[column].replace(":", "") : "";
            if (user.matches("\\d+") && isLeft(Long.parseLong(user))) {
                found.add(table + ": " + line);
            }
        }
    }

    /** A process may end between the listing and the reading, and a kernel may lack a table. */
    private static String textOf(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }

    private Map<String, String> cacheContent() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(cache.resolve("slots"))).toList()) {
                Map<String, Object> facts =
                        Files.readAttributes(file, "unix:uid,mode,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
                content.put(file.toString(), new TreeMap<>(facts).toString());
            }
        }
        return content;
    }

    private static List<String> settings() {
        return SETTINGS.stream().map(HostTraces::textOf).toList();
    }
}
