package org.showdown.platform.course;

import java.util.regex.Pattern;

/** British and American spelling of what the course speaks of: its texts have the one, titles of papers and many readers the other. */
final class Spelling {
    private static final Pattern ISE = Pattern.compile(
            "(?i)\\b((?:annual|character|emphas|general|initial|maxim|memor|minim|normal|optim|parametr|penal|real|recogn|regular|standard|summar|visual)i)[sz](?=[eia])");
    private static final Pattern OUR = Pattern.compile("(?i)\\b(behavi|col|neighb)ou?r");

    private Spelling() {}

    static String british(String text) {
        return OUR.matcher(ISE.matcher(text).replaceAll("$1s")).replaceAll("$1our");
    }

    static String american(String text) {
        return OUR.matcher(ISE.matcher(text).replaceAll("$1z")).replaceAll("$1or");
    }
}
