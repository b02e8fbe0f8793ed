package org.showdown.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * What a jar may look like as a zip. Reads names, sizes and class versions only: nothing is unpacked to disk and no class
 * is loaded.
 */
final class JarRules {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_MANIFEST = 256 << 10;
    private static final long MOST_BYTES = 256L << 20;
    private static final int NEWEST_CLASS_VERSION = 69;
    private static final int LONGEST_NAME = 100;
    private static final int JAVA_1 = 44;
    private static final int CLASS_MAGIC = 0xCAFEBABE;
    private static final Pattern VERSIONED = Pattern.compile("^META-INF/versions/\\d+/");
    private static final List<String> NATIVE = List.of(".so", ".dll", ".dylib", ".jnilib");

    private final Map<String, ZipEntry> listed = new HashMap<>();
    private long bytes;

    private JarRules() {}

    /** Thrown with a message for the student. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** Checks a jar and gives the number of its classes. */
    static int check(Path file) throws Broken {
        try {
            JarRules rules = new JarRules();
            rules.directory(file);
            return rules.content(file);
        } catch (ZipException | IllegalArgumentException e) {
            throw new Broken("The file is not a readable jar: " + e.getMessage() + ". Was it cut short?");
        } catch (IOException e) {
            throw new Broken("The file is not a readable jar: " + e.getMessage() + ".");
        }
    }

    private void directory(Path file) throws IOException, Broken {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Broken("Expected at most " + MOST_ENTRIES + " entries in the jar, found " + zip.size() + ".");
            }
            for (ZipEntry entry : zip.stream().toList()) {
                name(entry.getName());
                if (listed.put(entry.getName(), entry) != null) {
                    throw new Broken("The jar has the entry " + shown(entry.getName()) + " twice.");
                }
                if (entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
                    manifest(zip, entry);
                }
            }
        }
    }

    /** Walks the entries themselves; they must be those of the directory, each once. */
    private int content(Path file) throws IOException, Broken {
        Set<String> seen = new HashSet<>();
        int classes = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!seen.add(name)) {
                    throw new Broken("The jar has the entry " + shown(name) + " twice.");
                }
                ZipEntry promised = listed.get(name);
                if (promised == null) {
                    throw new Broken("The jar has the entry " + shown(name) + ", which its directory does not list.");
                }
                byte[] head = zip.readNBytes(8);
                if (name.endsWith(".class")) {
                    classVersion(name, head);
                    classes++;
                }
                long before = bytes;
                count(head.length, zip);
                zip.closeEntry();
                // Two zips in one file: this reads the first, a class loader the last.
                if (bytes - before != promised.getSize() || entry.getCrc() != promised.getCrc()) {
                    throw new Broken("The jar's directory describes another content of the entry " + shown(name) + ".");
                }
            }
        }
        if (seen.size() != listed.size()) {
            throw new Broken(
                    "The jar's directory lists " + listed.size() + " entries, but " + seen.size() + " are there.");
        }
        return classes;
    }

    /** A class loader would follow the manifest to other jars, of which the box has none of the student's. */
    private static void manifest(ZipFile zip, ZipEntry entry) throws IOException, Broken {
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(LARGEST_MANIFEST + 1);
        }
        if (text.length > LARGEST_MANIFEST) {
            throw new Broken("Expected a manifest of at most " + LARGEST_MANIFEST + " bytes, found more.");
        }
        if (new Manifest(new ByteArrayInputStream(text)).getMainAttributes().containsKey(Attributes.Name.CLASS_PATH)) {
            throw new Broken("The jar's manifest names other jars in Class-Path, which are not in the sandbox. Put all"
                    + " classes into this one jar, and leave Class-Path out.");
        }
    }

    private void count(int head, InputStream entry) throws IOException, Broken {
        bytes += head;
        byte[] buffer = new byte[8192];
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new Broken(
                        "Expected at most " + (MOST_BYTES >> 20) + " MiB in the jar once unpacked, found more.");
            }
        }
    }

    private static void name(String name) throws Broken {
        boolean outside = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (outside || name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw new Broken("The jar has an entry with a name that leads out of it: " + shown(name) + ".");
        }
        String plain = VERSIONED.matcher(name).replaceFirst("");
        if (plain.endsWith(".class") && plain.startsWith("java/")) {
            throw new Broken("The jar has a class of the Java platform: " + shown(name) + ".");
        }
        if (plain.endsWith(".class") && plain.startsWith("org/showdown/forecaster/")) {
            throw new Broken("The jar has a class of the forecaster API: " + shown(name)
                    + ". The platform brings the API: give the dependency forecaster-api the scope provided.");
        }
        if (plain.endsWith(".class") && plain.startsWith("org/showdown/runner/")) {
            throw new Broken(
                    "The jar has a class in the runner's package: " + shown(name) + ". Choose another package.");
        }
        if (NATIVE.stream().anyMatch(plain.toLowerCase(Locale.ROOT)::endsWith)) {
            throw new Broken("The jar has a native library, which the sandbox cannot load: " + shown(name)
                    + ". Use a library in pure Java, or submit an ONNX model.");
        }
    }

    private static void classVersion(String name, byte[] head) throws Broken {
        boolean magic = head.length == 8
                && ((head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF))
                        == CLASS_MAGIC;
        if (!magic) {
            throw new Broken("The entry " + shown(name) + " is not a Java class.");
        }
        int version = (head[6] & 0xFF) << 8 | (head[7] & 0xFF);
        if (version > NEWEST_CLASS_VERSION) {
            throw new Broken("The class " + shown(name) + " was compiled for Java " + (version - JAVA_1)
                    + "; the platform runs Java " + (NEWEST_CLASS_VERSION - JAVA_1) + ". Compile with --release 17.");
        }
    }

    private static String shown(String name) {
        return "'" + PlainText.of(name, LONGEST_NAME) + "'";
    }
}
