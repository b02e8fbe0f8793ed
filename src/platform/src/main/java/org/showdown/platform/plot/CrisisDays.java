package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.showdown.volatility.regime.Regime;

/** Stretches of crisis, as plots shade them. */
public final class CrisisDays {

    private CrisisDays() {}

    /** First and last day of each stretch, both included. */
    public static List<List<LocalDate>> of(List<LocalDate> days, List<Optional<Regime>> regimes) {
        List<List<LocalDate>> stretches = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < days.size(); i++) {
            boolean crisis = regimes.get(i).equals(Optional.of(Regime.CRISIS));
            if (crisis && inside) {
                stretches.set(stretches.size() - 1, List.of(stretches.getLast().getFirst(), days.get(i)));
            } else if (crisis) {
                stretches.add(List.of(days.get(i), days.get(i)));
            }
            inside = crisis;
        }
        return List.copyOf(stretches);
    }
}
