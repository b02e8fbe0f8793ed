package org.showdown.sandbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.runner.Frame;

/** Talks to a jar: the days since the last question go ahead of each question, in batches. */
final class JarConversation implements SandboxedForecaster.Conversation {
    private static final int BATCH_BYTES = 1 << 19;

    private final Box box;
    private final Limits limits;
    private final RunSetup setup;
    private int sent;

    JarConversation(Box box, Limits limits, RunSetup setup) {
        this.box = box;
        this.limits = limits;
        this.setup = setup;
    }

    @Override
    public void fit(History history) {
        Frame answer = ask(history, new Frame.Fit(), limits.fit(), "fit");
        if (!(answer instanceof Frame.Fitted)) {
            throw Failures.of(answer, limits);
        }
    }

    @Override
    public double @Nullable [] forecast(History history, int horizonDays, Duration limit) {
        Frame answer = ask(history, new Frame.Forecast(horizonDays), limit, "the forecasts of one day");
        if (answer instanceof Frame.Forecasts forecasts) {
            return forecasts.values();
        }
        throw Failures.of(answer, limits);
    }

    private Frame ask(History history, Frame question, Duration limit, String what) {
        List<Frame> days = newDays(history);
        for (Frame batch : days.subList(0, Math.max(0, days.size() - 1))) {
            box.tell(limit, what, batch);
        }
        return days.isEmpty() ? box.ask(limit, what, question) : box.ask(limit, what, days.getLast(), question);
    }

    private List<Frame> newDays(History history) {
        int perDay = 1 + setup.symbols().size() * Frame.BAR_VALUES;
        int batch = Math.max(1, BATCH_BYTES / (perDay * Double.BYTES));
        Column[] columns = columns(history);
        List<LocalDate> dates = history.dates();
        List<Frame> frames = new ArrayList<>();
        for (int from = sent; from < history.size(); from += batch) {
            int count = Math.min(batch, history.size() - from);
            long[] epochDays = new long[count];
            double[] values = new double[count * perDay];
            for (int day = 0; day < count; day++) {
                epochDays[day] = dates.get(from + day).toEpochDay();
                for (int column = 0; column < perDay; column++) {
                    values[day * perDay + column] = columns[column].get(from + day);
                }
            }
            frames.add(new Frame.Days(epochDays, values));
        }
        sent = Math.max(sent, history.size());
        return frames;
    }

    private Column[] columns(History history) {
        List<Column> columns = new ArrayList<>();
        columns.add(history.vix());
        for (String symbol : setup.symbols()) {
            columns.addAll(List.of(
                    history.open(symbol),
                    history.high(symbol),
                    history.low(symbol),
                    history.close(symbol),
                    history.volume(symbol),
                    history.realisedVariance(symbol)));
        }
        return columns.toArray(Column[]::new);
    }
}
