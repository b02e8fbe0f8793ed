package org.showdown.sandbox;

import ai.onnx.proto.OnnxMl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tools of the programs in {@code hostile/file}: honest files to start from, and zips that the library would not write. */
public final class Forge {
    private static final String FORECASTER = """
            import org.showdown.forecaster.*;
            public class %s implements VolatilityForecaster {
                %s
                public double[] forecast(History history, int horizon) { return new double[] {0.2, 0.2}; }
            }
            """;

    private Forge() {}

    /** The entries of an honest jar whose forecaster is the class Good. */
    public static Map<String, byte[]> jar() {
        return jar("");
    }

    /** The same, with further members in the class. */
    public static Map<String, byte[]> jar(String members) {
        Map<String, byte[]> entries = classes("Good", FORECASTER.formatted("Good", members));
        entries.put(TestJar.SERVICE, bytes("Good"));
        return entries;
    }

    /** The entries of one compiled source. */
    public static Map<String, byte[]> classes(String name, String source) {
        try {
            Path folder = Files.createTempDirectory("forge");
            try {
                return new TreeMap<>(TestJar.compile(folder, name, source));
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(java.util.Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip whose entries are stored as they are: what is changed in the bytes is changed in the content. */
    public static byte[] stored(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setMethod(ZipEntry.STORED);
                header.setSize(entry.getValue().length);
                header.setCrc(crc.getValue());
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Replaces each occurrence of a text by another of the same length, as no zip library would. */
    public static byte[] replaced(byte[] file, String old, String other) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (old.length() != other.length() || !text.contains(old)) {
            throw new IllegalArgumentException(old + " → " + other);
        }
        return text.replace(old, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where a zip's central directory begins. */
    public static int directory(byte[] zip) {
        return little(zip).getInt(zip.length - 6);
    }

    /** The bytes as little endian numbers; writes go through. */
    public static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An honest model: the mean over steps and features. */
    public static OnnxMl.ModelProto model() {
        OnnxMl.ModelProto.Builder model = TestModel.contract().toBuilder();
        model.getGraphBuilder().addNode(TestModel.meanNode("x", "y"));
        return model.build();
    }

    /** A node with one input and one output. */
    public static OnnxMl.NodeProto node(String operator, String in, String out) {
        return OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .addInput(in)
                .addOutput(out)
                .build();
    }

    /** The node of the mean over steps and features. */
    public static OnnxMl.NodeProto mean(String in, String out) {
        return TestModel.meanNode(in, out);
    }
}
