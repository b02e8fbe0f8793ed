package org.showdown.platform.training;

/** The last 64 KiB of what a program said, cut at a line. Written by one thread, read by another. */
final class LogTail {
    static final int LIMIT = 64 * 1024;

    private final StringBuilder text = new StringBuilder();
    private long lines;

    synchronized void add(String line) {
        text.append(PlainText.clean(line)).append('\n');
        lines++;
        if (text.length() > 2 * LIMIT) {
            cut();
        }
    }

    /** @return how many lines have been added */
    synchronized long lines() {
        return lines;
    }

    synchronized String text() {
        cut();
        return text.toString();
    }

    private void cut() {
        if (text.length() > LIMIT) {
            int from = text.length() - LIMIT;
            int line = text.indexOf("\n", from);
            text.delete(0, line < 0 || line == text.length() - 1 ? from : line + 1);
        }
    }
}
