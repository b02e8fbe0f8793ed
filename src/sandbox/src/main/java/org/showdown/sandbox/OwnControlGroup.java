package org.showdown.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the control group (version 2) of this process in the file system. */
final class OwnControlGroup {
    private static final String UNIFIED = "0::";
    private static final int ROOT = 3;
    private static final int MOUNT_POINT = 4;

    private OwnControlGroup() {}

    /**
     * The folder; empty where version 2 is not mounted or shows only groups that are not ours.
     *
     * @param mounts lines of {@code /proc/self/mountinfo}
     * @param groups lines of {@code /proc/self/cgroup}
     */
    static Optional<Path> folder(List<String> mounts, List<String> groups) {
        Optional<String> own = groups.stream()
                .filter(line -> line.startsWith(UNIFIED))
                .map(line -> line.substring(UNIFIED.length()))
                .findFirst();
        return own.flatMap(path -> mounts.stream()
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .filter(OwnControlGroup::isUnified)
                .flatMap(words -> below(words.get(ROOT), words.get(MOUNT_POINT), path).stream())
                .filter(Files::isDirectory)
                .findFirst());
    }

    /** The type of the file system is the first word behind a lone dash. */
    private static boolean isUnified(List<String> words) {
        int dash = words.indexOf("-");
        return dash > MOUNT_POINT && words.get(dash + 1).equals("cgroup2");
    }

    private static Optional<Path> below(String root, String mountPoint, String path) {
        if (root.equals("/")) {
            return Optional.of(Path.of(mountPoint + path));
        }
        return path.equals(root) || path.startsWith(root + "/")
                ? Optional.of(Path.of(mountPoint + path.substring(root.length())))
                : Optional.empty();
    }
}
