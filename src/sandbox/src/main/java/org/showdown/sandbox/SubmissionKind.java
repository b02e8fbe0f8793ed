package org.showdown.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a submitted file is, judged by its content alone; a file name says nothing. */
public enum SubmissionKind {
    /** Java archive with a {@link org.showdown.forecaster.VolatilityForecaster}. */
    JAR,
    /** Neural network in the ONNX format. */
    ONNX;

    private static final int HEAD = 16;

    /** The kind as it is stored and written in an assignment: {@code jar} or {@code onnx}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of an {@link #id()}. */
    public static SubmissionKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /**
     * The kind of a file by its first bytes: a zip's local header, or the first field of an ONNX {@code ModelProto}.
     * Empty when it is neither. That the rest is sound too is for {@link SubmissionInspector} to say.
     */
    public static Optional<SubmissionKind> detect(byte[] head) {
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5)) {
            return Optional.of(JAR);
        }
        return looksLikeModelProto(head) ? Optional.of(ONNX) : Optional.empty();
    }

    /** The kind of a file by its first bytes. */
    public static Optional<SubmissionKind> detect(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return detect(in.readNBytes(HEAD));
        }
    }

    /**
     * Protobuf has no magic number. A {@code ModelProto} has the fields 1 (IR version, a small number), 2, 3 and 4
     * (producer, its version, domain: text), 5 (model version), 6 (documentation), 7 (the graph), 8 (opsets) and 14, 20,
     * 25; what is not one of these tags with the right wire type is no model.
     */
    private static boolean looksLikeModelProto(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        return switch (head[0]) {
            case 0x08 -> head[1] > 0 && head[1] < 64;
            case 0x12, 0x1A, 0x22, 0x3A, 0x42 -> true;
            default -> false;
        };
    }
}
