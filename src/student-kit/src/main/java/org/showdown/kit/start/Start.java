package org.showdown.kit.start;

import org.jspecify.annotations.Nullable;

/**
 * Starts the kit. Compiled for Java 11, so that whoever has an older Java than the kit needs is told so in a sentence, and not by a
 * class file's version.
 */
public final class Start {
    static final int NEEDED = 25;
    private static final String KIT = "org.showdown.kit.Kit";
    /** As the kit's own exit code for a machine that lacks something. */
    private static final int MACHINE = 3;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String problem = problem(Runtime.version(), System.getProperty("java.home"));
        if (problem != null) {
            System.err.println(problem);
            System.exit(MACHINE);
        }
        // By name: this class must not need the other to be read.
        Class.forName(KIT).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /** Null when this Java will do. */
    static @Nullable String problem(Runtime.Version found, String home) {
        return found.feature() >= NEEDED
                ? null
                : "showdown-kit.jar: expected Java " + NEEDED + " or newer, found Java " + found.feature() + " in "
                        + home
                        + ". Your own jar may stay on Java 17; only this program needs the newer one:"
                        + " install it beside the other and start with its full path, PATH-TO-JDK-" + NEEDED
                        + "/bin/java -jar showdown-kit.jar …";
    }
}
