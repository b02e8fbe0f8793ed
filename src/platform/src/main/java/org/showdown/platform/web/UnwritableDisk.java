package org.showdown.platform.web;

import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file that could not be written, most often because the disk is full, from other failures. The exception's text
 * is in the machine's language, so the place that threw it decides.
 */
final class UnwritableDisk {
    private static final String CHANNEL_TO_A_FILE = "sun.nio.ch.UnixFileDispatcherImpl";

    private UnwritableDisk() {}

    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof IOException && isOfAWrite(each.getStackTrace())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAWrite(StackTraceElement[] frames) {
        if (frames.length == 0) {
            return false;
        }
        String type = frames[0].getClassName();
        return (type.equals(CHANNEL_TO_A_FILE) || type.equals(FileOutputStream.class.getName()))
                && frames[0].getMethodName().contains("write");
    }
}
