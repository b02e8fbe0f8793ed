package org.showdown.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Generated passwords: easy to read out and type, about 70 bits. */
final class Passwords {
    static final int MIN_LENGTH = 10;

    /** bcrypt reads no further than 72 bytes. */
    static final int MAX_BYTES = 72;

    /** Without characters that are mistaken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private Passwords() {}

    /** @return for example {@code kq7m-x2fd-9hwr-t4vb} */
    static String generate(SecureRandom random) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    static boolean isAcceptable(String password) {
        return password.length() >= MIN_LENGTH && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
