package org.showdown.neural.network;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The recurrent cell of a network. */
public enum Cell {
    /**
     * Hochreiter and Schmidhuber (1997), with the forget gate of Gers, Schmidhuber and Cummins (2000): the cell state
     * {@code C_t = f ⊙ C_{t−1} + i ⊙ tanh(…)} is added to, so gradients pass through it undiminished while f is near 1.
     */
    LSTM(4),

    /** Cho et al. (2014): two gates and no cell state, {@code h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n_t}; a quarter fewer weights. */
    GRU(3);

    private final int blocks;

    Cell(int blocks) {
        this.blocks = blocks;
    }

    /** Blocks of {@code hidden} rows in each weight matrix: gates and candidate (PyTorch's order i, f, g, o and r, z, n). */
    public int blocks() {
        return blocks;
    }

    /** As it stands in a recipe: {@code lstm} or {@code gru}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The cell of an id. */
    public static Cell of(String id) {
        return Arrays.stream(values())
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a cell ("
                        + Arrays.stream(values()).map(Cell::id).collect(Collectors.joining(", ")) + "), found '" + id
                        + "'"));
    }
}
