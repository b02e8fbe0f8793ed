package org.showdown.platform.leaderboard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A page's frame with the drawn parts in their places. */
final class Filled {

    private Filled() {}

    static byte[] with(String frame, byte[] controls, byte[] part) {
        int first = frame.indexOf(LeaderboardPage.CONTROLS_MARK);
        int second = frame.indexOf(LeaderboardPage.PART_MARK);
        ByteArrayOutputStream page = new ByteArrayOutputStream(frame.length() + 512 + controls.length + part.length);
        page.writeBytes(bytes(frame.substring(0, first)));
        page.writeBytes(controls);
        page.writeBytes(bytes(frame.substring(first + LeaderboardPage.CONTROLS_MARK.length(), second)));
        page.writeBytes(part);
        page.writeBytes(bytes(frame.substring(second + LeaderboardPage.PART_MARK.length())));
        return page.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
