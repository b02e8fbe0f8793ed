package org.showdown.platform.leaderboard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of a board, drawn once as UTF-8 for everybody; a viewer's own rows are exchanged for their marked twins. */
final class DrawnBoard {

    /** A row plain, and as its owner sees it; {@code owner} is null for a reference solution, and no twin is needed. */
    record DrawnRow(@Nullable UUID owner, byte[] plain, byte[] mine) {}

    private final byte[] controls;
    private final byte[] head;
    private final List<DrawnRow> rows;
    private final byte[] foot;
    private final byte[] all;

    /**
     * A drawn page.
     *
     * @param controls what the view can be changed by
     * @param part     the part that changes with the view, with {@link BoardPart#ROWS_MARK} where the rows go
     */
    DrawnBoard(String controls, String part, List<DrawnRow> rows) {
        int mark = part.indexOf(BoardPart.ROWS_MARK);
        int end = mark < 0 ? part.length() : mark;
        this.controls = controls.getBytes(StandardCharsets.UTF_8);
        this.head = part.substring(0, end).getBytes(StandardCharsets.UTF_8);
        this.foot = mark < 0
                ? new byte[0]
                : part.substring(mark + BoardPart.ROWS_MARK.length()).getBytes(StandardCharsets.UTF_8);
        this.rows = List.copyOf(rows);
        this.all = join(null);
    }

    byte[] controls() {
        return controls;
    }

    /** The part for a viewer; shared, not to be changed. */
    byte[] partFor(@Nullable UUID viewer) {
        boolean hasOwn = viewer != null && rows.stream().anyMatch(row -> viewer.equals(row.owner()));
        return hasOwn ? join(viewer) : all;
    }

    private byte[] join(@Nullable UUID viewer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length + foot.length + rows.size() * 1_200);
        bytes.writeBytes(head);
        for (DrawnRow row : rows) {
            bytes.writeBytes(viewer != null && viewer.equals(row.owner()) ? row.mine() : row.plain());
        }
        bytes.writeBytes(foot);
        return bytes.toByteArray();
    }
}
