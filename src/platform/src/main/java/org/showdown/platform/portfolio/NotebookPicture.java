package org.showdown.platform.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture of a notebook. Only two formats are let through, told by their first bytes and not by what the file says. */
public record NotebookPicture(String mediaType, byte[] content) {
    private static final int MOST_BYTES = 3_000_000;
    private static final int MOST_PIXELS = 16_000_000;
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

    /** @return width times height; 0 where the file does not say, or it is larger than any plot and would fill the memory of whoever unpacks it */
    long pixels() {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(mediaType).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? 0 : pixels;
        } catch (IOException | RuntimeException e) { // the bytes are a stranger's
            return 0;
        } finally {
            reader.dispose();
        }
    }

    /** Itself, where an address is expected. */
    String asAddress() {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static boolean starts(byte[] content, byte[] magic) {
        return content.length > magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
