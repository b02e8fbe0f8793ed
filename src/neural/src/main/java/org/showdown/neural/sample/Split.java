package org.showdown.neural.sample;

import java.time.LocalDate;

/**
 * The years a network learns from and those that say when to stop. What comes later it never sees.
 *
 * @param trainUntil last day of the training years, which begin with the dataset
 * @param validateUntil last day of the validation years, which follow
 */
public record Split(LocalDate trainUntil, LocalDate validateUntil) {

    public Split {
        if (!trainUntil.isBefore(validateUntil)) {
            throw new IllegalArgumentException("expected the training years to end before the validation years, found "
                    + trainUntil + " and " + validateUntil);
        }
    }
}
