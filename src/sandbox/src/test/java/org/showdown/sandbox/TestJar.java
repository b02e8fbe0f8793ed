package org.showdown.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Jars compiled while the test runs, like a student's. */
final class TestJar {
    static final String SERVICE = "META-INF/services/org.showdown.forecaster.VolatilityForecaster";

    private TestJar() {}

    /** A jar with one class, named as its one provider. */
    static Path of(Path folder, String className, String source) {
        Map<String, byte[]> entries = compile(folder, className, source);
        entries.put(SERVICE, className.getBytes(StandardCharsets.UTF_8));
        return write(folder.resolve(className + ".jar"), entries);
    }

    /** The classes of a source by entry name. */
    static Map<String, byte[]> compile(Path folder, String className, String source) {
        try {
            Path classes = Files.createTempDirectory(folder, "classes");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            boolean compiled = compiler.getTask(
                            messages,
                            null,
                            null,
                            List.of("-d", classes.toString(), "-proc:none", "-nowarn"),
                            null,
                            List.of(new Source(className, source)))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
            Map<String, byte[]> entries = new TreeMap<>();
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Path write(Path file, Map<String, byte[]> entries) {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String name : new ArrayList<>(entries.keySet())) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(entries.get(name));
                jar.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
