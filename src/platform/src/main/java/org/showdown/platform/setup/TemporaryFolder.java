package org.showdown.platform.setup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the temporary files of one process: uploads on their way, submissions under evaluation, the files of trainings. A process that
 * is killed cannot clean up; so each holds a lock in its folder, and a process that starts deletes the folders whose lock nobody holds.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "showdown-process-";
    private static final String LOCK = "lock";
    private static final String PROPERTY = "java.io.tmpdir";

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Where this process's temporary files belong. The methods of {@code Files} that take no folder know the system's one only. */
    public static Path current() {
        return Path.of(System.getProperty(PROPERTY));
    }

    /** Makes a folder where this process's temporary files go from now on. To be called before there are any. */
    static TemporaryFolder take() throws IOException {
        TemporaryFolder folder = within(current());
        System.setProperty(PROPERTY, folder.path.toString());
        return folder;
    }

    /** Makes a folder, and deletes those of dead processes. */
    static TemporaryFolder within(Path parent) throws IOException {
        TemporaryFolder taken = null;
        while (taken == null) {
            taken = tryToTake(Files.createTempDirectory(parent, PREFIX)); // rwx for its owner alone
        }
        taken.deleteDead(parent);
        return taken;
    }

    Path path() {
        return path;
    }

    /** Null where another process has just taken it for a dead one's. */
    private static @Nullable TemporaryFolder tryToTake(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (tryLock(channel) == null || !Files.exists(file)) {
            channel.close();
            return null;
        }
        return new TemporaryFolder(path, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private void deleteDead(Path parent) throws IOException {
        UserPrincipal us = Files.getOwner(path);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(path)) {
                    deleteIfDead(folder, us);
                }
            }
        }
    }

    /** What is somebody else's could turn into a link while we delete. */
    private static void deleteIfDead(Path folder, UserPrincipal us) {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(us)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                if (tryLock(channel) != null) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            // Deleted by another process meanwhile, or just being made.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Deletes the folder. */
    @Override
    public void close() throws IOException {
        try (lock) {
            delete(path);
        }
    }
}
