package org.showdown.volatility.garch;

import org.showdown.forecaster.Column;

/** A column that begins later. */
record LaterColumn(Column column, int first) implements Column {

    @Override
    public int size() {
        return column.size() - first;
    }

    @Override
    public double get(int day) {
        return column.get(first + day);
    }
}
