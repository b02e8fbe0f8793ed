package org.showdown.platform.portfolio;

import java.util.Base64;
import java.util.Optional;

/** A picture of an output. Only two formats are let through, told by their first bytes and not by what the file says. */
public record NotebookPicture(String mediaType, byte[] content) {
    private static final int MOST_BYTES = 3_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** Empty for anything but a PNG or JPEG of at most 3 MB in base64. */
    static Optional<NotebookPicture> of(String base64) {
        if (base64.length() > MOST_BYTES * 3L / 2) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            String type = starts(content, PNG) ? "image/png" : starts(content, JPEG) ? "image/jpeg" : "";
            return type.isEmpty() || content.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new NotebookPicture(type, content));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] content, byte[] magic) {
        return content.length > magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
