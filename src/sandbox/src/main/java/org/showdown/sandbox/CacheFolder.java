package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where the box's image may lie: a box runs as another user than we, who must be able to walk to it and must not be able
 * to change it.
 */
final class CacheFolder {
    private CacheFolder() {}

    /** The wished folder where everyone may walk through all its parents, or else one of ours in {@code /var/tmp}. */
    static Path readableByAll(Path wished) throws IOException {
        Path absolute = wished.toAbsolutePath().normalize();
        if (walkable(absolute)) {
            Files.createDirectories(absolute);
            return absolute.toRealPath();
        }
        return ownIn(Path.of("/var/tmp"));
    }

    private static boolean walkable(Path folder) throws IOException {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (Files.exists(path)
                    && !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** A folder that another user may have put there first, or may replace, is refused. */
    private static Path ownIn(Path parent) throws IOException {
        Path folder = parent.resolve("volatility-showdown-" + System.getProperty("user.name"));
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (FileAlreadyExistsException e) {
            requireOurs(folder);
        }
        return folder;
    }

    private static void requireOurs(Path folder) throws IOException {
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions = found.permissions();
        boolean othersWrite = permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
        Path probe = Files.createTempFile("showdown", "owner");
        boolean ours = found.owner().equals(Files.getOwner(probe));
        Files.delete(probe);
        if (!found.isDirectory() || othersWrite || !ours) {
            throw new IOException(folder + " is not a folder of ours alone; remove it");
        }
    }
}
