package org.showdown.sandbox;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OrtEnvironment;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.runner.RunnerMain;

/**
 * The one jar that the box has: the runner, the forecaster API, and the Java side of ONNX, picked from the class path of
 * this process, so that host and box are always of one build. No native library is in it.
 */
final class RunnerJar {
    private static final List<Class<?>> PACKAGES =
            List.of(RunnerMain.class, VolatilityForecaster.class, OrtEnvironment.class, OnnxMl.class, Message.class);

    private RunnerJar() {}

    /** The jar's bytes: sorted, stored, with one fixed time, so that the same classes give the same bytes. */
    static byte[] bytes() throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (Class<?> anchor : PACKAGES) {
            collect(anchor, classes);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 << 20);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : classes.entrySet()) {
                zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH.plusSeconds(946_684_800)));
        return entry;
    }

    private static void collect(Class<?> anchor, SortedMap<String, byte[]> classes) throws IOException {
        String file = anchor.getName().replace('.', '/') + ".class";
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        URL url = anchor.getClassLoader().getResource(file);
        if (url == null) {
            throw new IOException("the class path does not show " + file);
        }
        if (url.getProtocol().equals("file")) {
            fromFolder(root(url, file), folder, classes);
        } else if (url.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile opened = jar.getJarFile()) {
                fromJar(opened, folder, classes);
            }
        } else {
            throw new IOException("classes cannot be read from " + url);
        }
    }

    private static Path root(URL url, String file) throws IOException {
        try {
            String text = url.toURI().toString();
            return Path.of(new URI(text.substring(0, text.length() - file.length())));
        } catch (URISyntaxException e) {
            throw new IOException("not a path: " + url, e);
        }
    }

    private static void fromFolder(Path root, String folder, SortedMap<String, byte[]> classes) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            for (Path path : files.filter(p -> p.toString().endsWith(".class")).toList()) {
                classes.put(
                        root.relativize(path)
                                .toString()
                                .replace(path.getFileSystem().getSeparator(), "/"),
                        Files.readAllBytes(path));
            }
        }
    }

    private static void fromJar(JarFile jar, String folder, SortedMap<String, byte[]> classes) throws IOException {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    classes.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }
}
