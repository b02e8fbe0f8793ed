package org.showdown.platform.plot;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.loss.Loss;

/** What a request for a plot asks for, read by the names that addresses use. */
public final class PlotParameters {

    private PlotParameters() {}

    /** QLIKE where none is asked for. */
    public static Loss loss(@Nullable String id) {
        return oneOf("loss", id, Loss.values(), Loss::id);
    }

    /** The first where none is asked for. */
    public static <T> T oneOf(String parameter, @Nullable String asked, T[] all, Function<T, String> id) {
        if (asked == null || asked.isBlank()) {
            return all[0];
        }
        return Arrays.stream(all)
                .filter(one -> id.apply(one).equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        PlotCourse.refused(parameter, asked, Arrays.stream(all).map(id)));
    }
}
