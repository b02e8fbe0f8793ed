package org.showdown.platform.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.jspecify.annotations.Nullable;

/** A block {@code ::: name key=value}, up to the line {@code :::}. */
final class Directive extends CustomBlock {
    private static final Pattern SETTING =
            Pattern.compile("\\G\\s*([a-z][a-z-]*)=(?:\"([^\"]*)\"|([^\\s\"]+))(?=\\s|$)");

    private final String name;
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();
    private final String rest;
    private boolean closed;

    /** @param opening what stands behind the colons */
    Directive(String opening) {
        String[] parts = opening.strip().split("\\s+", 2);
        this.name = parts[0];
        String all = parts.length == 2 ? parts[1] : "";
        Matcher setting = SETTING.matcher(all);
        int end = 0;
        while (setting.find()) {
            String quoted = setting.group(2);
            settings.put(setting.group(1), quoted == null ? setting.group(3) : quoted);
            end = setting.end();
        }
        this.rest = all.substring(end).strip();
    }

    /** The word behind the colons, which may be any; empty for a closing line that closes nothing. */
    String name() {
        return name;
    }

    SequencedMap<String, String> settings() {
        return settings;
    }

    @Nullable
    String setting(String key) {
        return settings.get(key);
    }

    Map<String, String> settingsBut(String key) {
        Map<String, String> others = new LinkedHashMap<>(settings);
        others.remove(key);
        return others;
    }

    /** What of the opening line could not be read as {@code key=value}. */
    String rest() {
        return rest;
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }
}
