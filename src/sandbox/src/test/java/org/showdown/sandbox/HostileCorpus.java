package org.showdown.sandbox;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.TextFormat;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The hostile files, and the submission that each describes. */
final class HostileCorpus {
    private static final Path FILES = Path.of("src/test/resources/hostile");

    private HostileCorpus() {}

    static Path folder() {
        return Files.isDirectory(FILES)
                ? FILES
                : Path.of(System.getProperty("showdown.root"), "src/sandbox").resolve(FILES);
    }

    /** All cases; those with the same end stand together, so that neighbours take about as long. */
    static List<HostileCase> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder(), 2)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".textproto"))
                    .map(HostileCase::read)
                    .sorted(Comparator.comparing(
                                    (HostileCase hostile) -> hostile.verdicts().getFirst())
                            .thenComparing(HostileCase::toString))
                    .toList();
        }
    }

    /** Those that {@code -Dhostile.case} names a part of; without it, all. */
    static Stream<HostileCase> wished() throws IOException {
        String part = System.getProperty("hostile.case", "");
        return all().stream().filter(hostile -> hostile.toString().contains(part));
    }

    /** Makes the submission of a case in a folder. */
    static Path submission(HostileCase hostile, Path folder) throws IOException {
        return switch (hostile.kind()) {
            case "jar" -> TestJar.of(folder, "Hostile", Files.readString(hostile.file()));
            case "onnx" -> Files.write(folder.resolve("model.onnx"), model(hostile));
            case "file" -> Files.write(folder.resolve("submission"), forged(hostile, folder));
            default -> throw new IllegalArgumentException("no such kind of case: " + hostile);
        };
    }

    /** The model in protobuf's text form, merged into what the file says is given. */
    private static byte[] model(HostileCase hostile) throws IOException {
        OnnxMl.ModelProto.Builder model = OnnxMl.ModelProto.newBuilder();
        if (!hostile.all("given").contains("nothing")) {
            model.mergeFrom(TestModel.contract());
        }
        for (String given : hostile.all("given")) {
            if (given.startsWith("mean ")) {
                model.getGraphBuilder().addNode(TestModel.meanNode("x", given.substring("mean ".length())));
            }
        }
        TextFormat.merge(Files.readString(hostile.file()), model);
        return model.build().toByteArray();
    }

    /** What the program of a case makes; it runs here, as it is ours. */
    private static byte[] forged(HostileCase hostile, Path folder) throws IOException {
        Map<String, byte[]> classes = TestJar.compile(folder, "Forged", Files.readString(hostile.file()));
        Path jar = TestJar.write(folder.resolve("forged.jar"), classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, HostileCorpus.class.getClassLoader())) {
            return (byte[]) loader.loadClass("Forged").getMethod("file").invoke(null);
        } catch (InvocationTargetException e) {
            throw new IOException("the file of " + hostile + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IOException(hostile + " has no public class Forged with a method file()", e);
        }
    }

    /** The rows of the README that say why an attack of the list is not a case. */
    static String readme() throws IOException {
        return Files.readString(folder().resolve("README.md"), StandardCharsets.UTF_8);
    }
}
