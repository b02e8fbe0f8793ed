package org.showdown.platform.leaderboard;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a board, drawn once as UTF-8 for everybody; a viewer's own rows are exchanged for their marked twins. */
final class DrawnBoard {

    /** A row plain, and as its owner sees it; {@code owner} and {@code rank} as in {@link RankedRow}. */
    record DrawnRow(@Nullable UUID owner, @Nullable Integer rank, byte[] plain, byte[] mine) {}

    private final List<DrawnRow> rows;
    private final byte[] all;

    DrawnBoard(List<DrawnRow> rows) {
        this.rows = List.copyOf(rows);
        this.all = join(null);
    }

    int size() {
        return rows.size();
    }

    /** The best rank among an owner's rows; empty without a ranked row. */
    OptionalInt bestRank(UUID owner) {
        return rows.stream()
                .filter(row -> owner.equals(row.owner()))
                .map(DrawnRow::rank)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
    }

    /** The rows for a viewer; shared, not to be changed. */
    byte[] rowsFor(@Nullable UUID viewer) {
        boolean hasOwn = viewer != null && rows.stream().anyMatch(row -> viewer.equals(row.owner()));
        return hasOwn ? join(viewer) : all;
    }

    private byte[] join(@Nullable UUID viewer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 512);
        for (DrawnRow row : rows) {
            bytes.writeBytes(viewer != null && viewer.equals(row.owner()) ? row.mine() : row.plain());
        }
        return bytes.toByteArray();
    }
}
