package org.showdown.bench.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What is done in a chaos run.
 *
 * @param seed        of all that is random in it
 * @param workers     worker processes, beside the one web server
 * @param submissions uploads, spread over the whole time
 * @param duration    how long blows fall
 * @param meanPause   between two blows; each pause is between a half and one and a half of it
 * @param deck        the blows: shuffled, dealt until none is left, shuffled again. A run deals it out once at least
 * @param heartbeat   of the workers; a silent one is given up after four
 */
record ChaosPlan(
        long seed,
        int workers,
        int submissions,
        Duration duration,
        Duration meanPause,
        List<Blow> deck,
        Duration heartbeat) {

    ChaosPlan {
        deck = List.copyOf(deck);
    }
}
