package org.showdown.platform.worker;

import java.util.Locale;

/** What a job needs of a worker: by this, jobs find the workers that take them. */
public enum JobNeed {
    /** The sandbox, and Java in it. */
    JAR,
    /** The sandbox, and ONNX Runtime in it. */
    ONNX,
    /** The training program; for hours. */
    TRAIN;

    /** The name in settings and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
