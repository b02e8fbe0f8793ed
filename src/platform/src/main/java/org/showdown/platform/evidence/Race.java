package org.showdown.platform.evidence;

import java.time.YearMonth;
import java.util.List;

/** The hidden board month by month: own target, first horizon. */
public record Race(List<YearMonth> months, List<RaceLine> lines) {

    public Race {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
    }
}
