package org.showdown.platform.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;
import org.showdown.sandbox.SandboxChoice;

/** What an operator can set, as {@code SHOWDOWN_…} variables or {@code showdown.…} properties; explained in {@code docs/operators.md}. */
@ConfigMapping(prefix = "showdown")
public interface ShowdownSettings {
    /** Data folder: embedded database, secrets, demo accounts. */
    @WithDefault("data")
    Path data();

    /** Root of the repository: {@code assignments/}, the built reference solutions, the starter kit. */
    @WithDefault(".")
    Path root();

    /**
     * How submissions are kept apart from this machine: each run in a sandbox of the named backend, and nothing is evaluated
     * where that cannot isolate; or not at all, for a machine on which every submitter is trusted. A banner says so then.
     */
    @WithDefault("bubblewrap")
    @WithConverter(SandboxName.class)
    SandboxChoice sandbox();

    /** Which part of the platform this process is. */
    @WithDefault("all")
    ProcessRole role();

    /** Whether cookies are sent over HTTPS only: set it when the platform stands behind TLS. */
    @WithDefault("false")
    boolean https();

    /** Whether an empty database is filled with the demo course. */
    @WithDefault("true")
    boolean demo();

    /** The course that this platform serves. */
    Course course();

    /** See {@link #course()}. */
    interface Course {
        /** Name of the course, in the head of every page. */
        @WithDefault("Volatility Showdown")
        String title();

        /** Time zone of the course: attempts per day are counted in it, and times are shown in it where no browser can do better. */
        @WithDefault("America/New_York")
        ZoneId zone();

        /** Whether formulas and code of the course's text are set when the platform starts, before somebody waits for them. */
        @WithDefault("true")
        boolean warm();

        /** Where formulas and code that were set are kept; without it, {@code cache} in the data folder. */
        Optional<Path> cache();
    }

    /** See {@link #role()}. */
    enum ProcessRole {
        /** Pages and a worker. */
        ALL,
        /** Pages only. */
        WEB,
        /** A worker only. */
        WORKER,
        /** A {@link Command}, beside a running platform or without one: neither pages nor worker, and no first start. */
        COMMAND,
        /** The first start alone, as {@link MigrateCommand}. */
        MIGRATE;

        public boolean servesPages() {
            return this == ALL || this == WEB;
        }

        /** Whether it fills an empty installation. */
        public boolean prepares() {
            return servesPages() || this == MIGRATE;
        }

        public boolean evaluates() {
            return this == ALL || this == WORKER;
        }
    }

    /** Reads {@link #sandbox()}; the framework's own way would not tell which names there are. */
    final class SandboxName implements Converter<SandboxChoice> {
        private static final long serialVersionUID = 1L;

        @Override
        public SandboxChoice convert(String name) {
            return SandboxChoice.of(name);
        }
    }
}
