package org.showdown.platform.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.showdown.platform.evaluation.Caller;

/** An upload written to a socket by hand: as slow, as large and as damaged as a test wants it. */
final class RawUpload implements AutoCloseable {

    static final String MULTIPART = "multipart/form-data; boundary=B";
    static final String END = "\r\n--B--\r\n";

    private final Socket socket;

    /** Sends the head of the request. A negative length stands for a body in chunks. */
    RawUpload(URI platform, String cookies, String slug, String contentType, long length) throws IOException {
        this(platform, length, "/assignments/" + slug + "/submit", cookies, contentType);
    }

    private RawUpload(URI platform, long length, String path, String cookies, String contentType) throws IOException {
        socket = new Socket(platform.getHost(), platform.getPort());
        String size = length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
        write("POST %s HTTP/1.1\r\nHost: test\r\nCookie: %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                .formatted(path, cookies, contentType, size)
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The form for signing in, which anybody may send. */
    static RawUpload signingIn(URI platform, long length) throws IOException {
        return new RawUpload(platform, length, "/login", "", "application/x-www-form-urlencoded");
    }

    /** The parts before the file's content. */
    static String begin(Caller caller, String slug, String entry) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> field : caller.uploadFields(slug, entry).entrySet()) {
            body.append("--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field.getKey(), field.getValue()));
        }
        return body + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jar\"\r\n\r\n";
    }

    void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void writeChunk(byte[] bytes) throws IOException {
        write(Integer.toHexString(bytes.length) + "\r\n");
        write(bytes);
        write("\r\n");
    }

    /** Waits for the answer and returns its status; 0 when the connection was closed without one. */
    int status() throws IOException {
        socket.setSoTimeout(60_000);
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return line.length == 0 ? 0 : Integer.parseInt(new String(line, StandardCharsets.ISO_8859_1).substring(9));
    }

    /** What has been answered by now. */
    String head() throws IOException {
        return new String(
                socket.getInputStream().readNBytes(socket.getInputStream().available()), StandardCharsets.ISO_8859_1);
    }

    boolean answered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Whether the platform has hung up, once all that it said is read. */
    boolean hungUp() throws IOException {
        socket.setSoTimeout(100);
        try {
            return socket.getInputStream().skip(Long.MAX_VALUE) >= 0
                    && socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
