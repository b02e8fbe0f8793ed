package org.showdown.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Users that exist for boxes alone, one for each box that runs at a time on this machine: limits that the kernel counts
 * per user then count one box. They need no entry in the user database. Taken by a file lock, so that several workers on
 * one machine never share one.
 */
final class Slots {
    /** In a range that distributions leave free; within a container with few mapped users, below 65536. */
    private static final long FIRST = 1_900_000_000L;

    private static final long FIRST_OF_FEW = 60_100;
    private static final int COUNT = 256;

    private final Path folder;
    private final long first;
    private final Set<Integer> taken = new HashSet<>();

    /**
     * @param fallback where the locks are if the machine has no place for them: then only processes that share it are kept apart
     */
    Slots(Path fallback) throws IOException {
        this.folder = folder(fallback);
        this.first = allUsersMapped() ? FIRST : FIRST_OF_FEW;
    }

    /** One for the whole machine: two installations with a folder each would take the same users. Only root writes in /run. */
    private static Path folder(Path fallback) throws IOException {
        if (weAreRoot()) {
            try {
                return Files.createDirectories(Path.of("/run/volatility-showdown/slots"));
            } catch (IOException readOnly) {
                // A container of which nothing but the data folder can be written.
            }
        }
        return Files.createDirectories(fallback);
    }

    /** Whether a box must have a user of its own, as ours may do everything. */
    static boolean weAreRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** Whether a user is of a slot that no box on this machine has taken: what is this user's then, a box has left. */
    synchronized boolean isFree(long user) throws IOException {
        int index = (int) (user - first);
        if (user < first || user >= first + COUNT || taken.contains(index)) {
            return false;
        }
        try (FileChannel channel = channel(index);
                FileLock lock = tryLock(channel)) {
            return lock != null;
        }
    }

    private FileChannel channel(int index) throws IOException {
        return FileChannel.open(folder.resolve("slot-" + index), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean allUsersMapped() {
        try {
            return Files.readString(Path.of("/proc/self/uid_map")).strip().matches("0\\s+0\\s+4294967295");
        } catch (IOException e) {
            return false;
        }
    }

    /** A user until it is closed. */
    final class Slot implements AutoCloseable {
        private final int index;
        private final FileChannel channel;
        private final FileLock lock;

        private Slot(int index, FileChannel channel, FileLock lock) {
            this.index = index;
            this.channel = channel;
            this.lock = lock;
        }

        long user() {
            return first + index;
        }

        int index() {
            return index;
        }

        @Override
        public void close() {
            try (channel) {
                lock.release();
            } catch (IOException e) {
                // The lock ends with the channel, which is closed in any case.
            } finally {
                free(index);
            }
        }
    }

    private synchronized void free(int index) {
        taken.remove(index);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenByAnotherSandboxOfThisProcess) {
            return null;
        }
    }

    synchronized Slot take() throws IOException {
        for (int index = 0; index < COUNT; index++) {
            Slot slot = takeIfFree(index);
            if (slot != null) {
                return slot;
            }
        }
        throw new IOException("all " + COUNT + " slots of this machine are in use");
    }

    /** A certain slot; null while a box of any process has it. */
    synchronized @Nullable Slot takeIfFree(int index) throws IOException {
        if (taken.contains(index)) {
            return null;
        }
        FileChannel channel = channel(index);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return null;
        }
        taken.add(index);
        return new Slot(index, channel, lock);
    }
}
