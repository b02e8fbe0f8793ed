package org.showdown.platform.submission;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the uploads under way take: of each sender's a few, and of the disk a bounded room together, in bytes that have arrived. When that is
 * short, the sender who holds most of it gives way: many slow senders hold little, and whoever comes last is not the one to go.
 */
final class UploadRoom {
    private final int ofASender;
    private final long bytes;
    private final Set<Share> shares = ConcurrentHashMap.newKeySet();

    /** @param ofASender how many uploads of one sender may be under way */
    UploadRoom(int ofASender, long bytes) {
        this.ofASender = ofASender;
        this.bytes = bytes;
    }

    /** What one upload takes, until it is answered. */
    final class Share implements AutoCloseable {
        private final String sender;
        private volatile long held;
        private volatile boolean arriving = true;

        private Share(String sender) {
            this.sender = sender;
        }

        /**
         * So much of the upload is here now.
         *
         * @param complete whether that is all: what is being checked, and may be stored already, does not give way
         */
        void holds(long arrived, boolean complete) {
            held = arrived;
            arriving = !complete;
        }

        /** Whether the room is short, and this is the upload to be ended first. */
        boolean mustGiveWay() {
            return arriving
                    && shares.stream().mapToLong(share -> share.held).sum() > bytes
                    && largest().filter(this::equals).isPresent();
        }

        @Override
        public void close() {
            shares.remove(this);
        }
    }

    /** @return empty when the sender has too many under way */
    synchronized Optional<Share> open(String sender) {
        if (shares.stream().filter(share -> share.sender.equals(sender)).count() >= ofASender) {
            return Optional.empty();
        }
        Share share = new Share(sender);
        shares.add(share);
        return Optional.of(share);
    }

    private Optional<Share> largest() {
        Map<String, Long> bySender = shares.stream()
                .collect(Collectors.groupingBy(share -> share.sender, Collectors.summingLong(share -> share.held)));
        return shares.stream()
                .filter(share -> share.arriving)
                .max(Comparator.comparingLong((Share share) -> bySender.getOrDefault(share.sender, 0L))
                        .thenComparingLong(share -> share.held));
    }
}
