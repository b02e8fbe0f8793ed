package org.showdown.platform.web;

import io.vertx.core.http.HttpClosedException;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Failures deep in the machinery that say that a request was malformed, not that the platform is broken. */
final class SendersFault {
    private static final String MULTIPART_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    /** A text with U+0000, which PostgreSQL has no place for. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private SendersFault() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof HttpClosedException
                    || each instanceof UnsupportedEncodingException
                    || (each instanceof SQLException sql && CHARACTER_NOT_IN_REPERTOIRE.equals(sql.getSQLState()))
                    || isOfTheMultipartParser(each)) {
                return true;
            }
        }
        return false;
    }

    /** What the parser itself complains of; a full disk is reported from deeper down. */
    private static boolean isOfTheMultipartParser(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(MULTIPART_PARSER);
    }
}
