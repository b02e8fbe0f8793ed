package org.showdown.evaluator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes one JSON value, compact, keys in the order they are given. Numbers have all digits that a double has; NaN and
 * infinities, which JSON does not know, become null. Enough for what this package prints; no dependency.
 */
public final class JsonWriter {
    private final StringBuilder json = new StringBuilder();
    private final Deque<Boolean> empty = new ArrayDeque<>();

    /** Begins the outermost object. */
    public JsonWriter begin() {
        json.append('{');
        empty.push(true);
        return this;
    }

    /** Begins an object as the value of a key. */
    public JsonWriter begin(String key) {
        return key(key).begin();
    }

    /** Ends the object that was begun last. */
    public JsonWriter end() {
        json.append('}');
        empty.pop();
        return this;
    }

    /** Writes an integer. */
    public JsonWriter put(String key, long value) {
        key(key);
        json.append(value);
        return this;
    }

    /** Writes a number, or null for what is not finite. */
    public JsonWriter put(String key, double value) {
        key(key);
        json.append(Double.isFinite(value) ? Double.toString(value) : "null");
        return this;
    }

    /** Writes a text. */
    public JsonWriter put(String key, String value) {
        key(key);
        string(value);
        return this;
    }

    /** Writes true or false. */
    public JsonWriter put(String key, boolean value) {
        key(key);
        json.append(value);
        return this;
    }

    /** Writes an array of texts. */
    public JsonWriter put(String key, List<String> values) {
        key(key);
        json.append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ",");
            string(values.get(i));
        }
        json.append(']');
        return this;
    }

    private JsonWriter key(String key) {
        if (!empty.pop()) {
            json.append(',');
        }
        empty.push(false);
        string(key);
        json.append(':');
        return this;
    }

    private void string(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                        json.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** The value, on one line. */
    @Override
    public String toString() {
        return json.toString();
    }
}
