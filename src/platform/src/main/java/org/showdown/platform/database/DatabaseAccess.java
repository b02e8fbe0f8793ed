package org.showdown.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How to reach the embedded database of a data folder. Kept in {@code postgres.properties}, readable by its owner only, so that a second
 * command on the same folder can use the server that the platform has started.
 */
public record DatabaseAccess(int port, String user, String password) {
    private static final String FILE = "postgres.properties";

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** @return what the platform that runs on {@code data} wrote when it started */
    public static DatabaseAccess read(Path data) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(FILE))) {
            properties.load(reader);
        }
        return new DatabaseAccess(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("user"),
                properties.getProperty("password"));
    }

    static DatabaseAccess readOrCreate(Path data) throws IOException {
        if (Files.exists(data.resolve(FILE))) {
            return read(data);
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        DatabaseAccess created =
                new DatabaseAccess(0, "showdown", HexFormat.of().formatHex(secret));
        created.write(data);
        return created;
    }

    DatabaseAccess onPort(int newPort) {
        return new DatabaseAccess(newPort, user, password);
    }

    void write(Path data) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        StringWriter text = new StringWriter();
        properties.store(text, "The embedded database of this data folder");
        OwnerOnlyFiles.write(data.resolve(FILE), text.toString());
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + jdbcUrl() + ", " + user + "]"; // never the password
    }
}
