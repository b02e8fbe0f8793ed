package org.showdown.platform.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.showdown.platform.submission.UploadRoom.Share;

import static org.assertj.core.api.Assertions.assertThat;

class UploadRoomTest {
    private static final int AT_ONCE = 4;
    private static final long ROOM = 1_000;

    private final UploadRoom room = new UploadRoom(AT_ONCE, ROOM);

    @Test
    void letsASenderHaveAFewUnderWay() {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            shares.add(room.open("ada").orElseThrow());
        }
        assertThat(room.open("ada")).isEmpty();
        assertThat(room.open("ben")).isPresent();

        shares.removeLast().close();

        assertThat(room.open("ada")).isPresent();
    }

    @Test
    void nobodyGivesWayWhileThereIsRoom() {
        assertThat(holding("ada", ROOM / 2).mustGiveWay()).isFalse();
        assertThat(holding("ben", ROOM / 2).mustGiveWay()).isFalse();
    }

    @Test
    void whoHoldsMostGivesWayUntilThereIsRoom() {
        List<Share> many = List.of(holding("ada", 299), holding("ada", 301), holding("ada", 300));
        Share large = holding("ben", 400);
        Share last = holding("eve", 1);

        assertThat(endedFor(many.get(0), many.get(1), many.get(2), large, last)).containsExactly(many.get(1));
        assertThat(last.mustGiveWay()).isFalse();
    }

    @Test
    void aHundredSlowSendersStayAndSoDoesAQuickOneAmongGreedyOnes() {
        List<Share> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            slow.add(holding("slow-" + i, 5));
        }
        Share quick = holding("ada", 100);
        Share greedy = holding("ben", ROOM);
        assertThat(slow).noneMatch(Share::mustGiveWay);
        assertThat(quick.mustGiveWay()).isFalse();
        assertThat(greedy.mustGiveWay()).isTrue();
    }

    @Test
    void whatIsWholeDoesNotGiveWayButIsCounted() {
        Share whole = room.open("ada").orElseThrow();
        whole.holds(ROOM, true);
        Share arriving = holding("ben", 1);
        assertThat(whole.mustGiveWay()).isFalse();
        assertThat(arriving.mustGiveWay()).isTrue();

        whole.close();

        assertThat(arriving.mustGiveWay()).isFalse();
    }

    private Share holding(String sender, long bytes) {
        Share share = room.open(sender).orElseThrow();
        share.holds(bytes, false);
        return share;
    }

    /** Lets each look after itself, as they do in turn, until all are content. */
    private static List<Share> endedFor(Share... shares) {
        List<Share> ended = new ArrayList<>();
        List<Share> left = new ArrayList<>(List.of(shares));
        for (Optional<Share> next = first(left); next.isPresent(); next = first(left)) {
            next.get().close();
            left.remove(next.get());
            ended.add(next.get());
        }
        return ended;
    }

    private static Optional<Share> first(List<Share> shares) {
        return shares.stream().filter(Share::mustGiveWay).findFirst();
    }
}
