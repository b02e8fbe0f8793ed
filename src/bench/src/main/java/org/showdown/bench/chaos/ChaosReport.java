package org.showdown.bench.chaos;

import java.util.List;
import java.util.Map;
import org.showdown.bench.Sample;

/**
 * What a chaos run has shown.
 *
 * @param blows       how often each fell
 * @param ended       processes that ended without being killed, and were started again
 * @param receipts    uploads that got one
 * @param cutOff      answers that students never got, so that they sent their form again
 * @param unavailable answers 503
 * @param runs        how often workers began with submissions, all together
 * @param begunAgain  submissions that were begun more than once
 * @param parked      submissions that were given up after too many runs and evaluated when the instructor said so
 * @param takeovers   milliseconds from a dead worker's last sign of life to the next begin of its job
 * @param problems    broken promises; empty when all were kept
 */
record ChaosReport(
        ChaosPlan plan,
        Map<Blow, Integer> blows,
        int ended,
        int receipts,
        int cutOff,
        int unavailable,
        int runs,
        int begunAgain,
        int parked,
        List<Double> takeovers,
        List<String> problems) {

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "seed", plan.seed());
        line(text, "kills of workers", blows.getOrDefault(Blow.WORKER, 0));
        line(text, "kills of the server", blows.getOrDefault(Blow.SERVER, 0));
        line(text, "restarts of PostgreSQL", blows.getOrDefault(Blow.DATABASE_RESTART, 0));
        line(text, "outages of PostgreSQL", blows.getOrDefault(Blow.DATABASE_OUTAGE, 0));
        line(text, "ended by themselves", ended);
        line(text, "receipts", receipts + " of " + plan.submissions());
        line(text, "uploads sent again", cutOff + " cut off, " + unavailable + " answered 503");
        line(text, "evaluations begun", runs + ", " + begunAgain + " submissions more than once");
        line(text, "parked, then retried", parked);
        if (!takeovers.isEmpty()) {
            line(
                    text,
                    "silence to next begin",
                    new Sample(takeovers.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .spread());
        }
        line(text, "broken promises", problems.isEmpty() ? "none" : problems.size());
        problems.forEach(problem -> text.append("  ").append(problem).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, Object value) {
        text.append("%-24s%s%n".formatted(what, value));
    }
}
