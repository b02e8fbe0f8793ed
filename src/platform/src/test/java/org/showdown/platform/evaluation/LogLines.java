package org.showdown.platform.evaluation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Every line that the platform logs while it listens, with stack traces and all fields, as a handler of an operator would get them. */
final class LogLines extends Handler implements AutoCloseable {

    private final PatternFormatter format = new PatternFormatter("%p %c %X %s%e%n");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static LogLines listening() {
        LogLines lines = new LogLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        ExtLogRecord extended = ExtLogRecord.wrap(entry);
        extended.copyAll();
        lines.add(format.format(extended));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
