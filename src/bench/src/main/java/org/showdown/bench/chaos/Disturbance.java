package org.showdown.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Deals the blows of a plan out to an installation. */
final class Disturbance {

    private static final int POLL_MILLIS = 20;
    /** How long an upload is waited for, so that the server dies while it takes one. */
    private static final int PATIENCE_MILLIS = 5_000;
    /** A check of an upload takes a few hundred milliseconds: somewhere within. */
    private static final int WITHIN_UPLOAD_MILLIS = 800;

    private static final int LONGEST_OUTAGE_MILLIS = 6_000;

    private final Installation installation;
    private final ChaosPlan plan;
    private final BooleanSupplier uploading;
    private final Random random;
    private final Deque<Blow> deck = new ArrayDeque<>();
    private final Map<Blow, Integer> dealt = new EnumMap<>(Blow.class);

    /**
     * @param uploading whether a file is on its way
     */
    Disturbance(Installation installation, ChaosPlan plan, BooleanSupplier uploading) {
        this.installation = installation;
        this.plan = plan;
        this.uploading = uploading;
        this.random = new Random(plan.seed());
    }

    /** How often each blow fell. */
    Map<Blow, Integer> dealt() {
        return Map.copyOf(dealt);
    }

    /** Until the time is over. */
    void run() throws IOException, InterruptedException {
        long end = System.nanoTime() + plan.duration().toNanos();
        int blows = 0;
        while (blows < plan.deck().size() || System.nanoTime() < end) {
            pause(plan.meanPause().toMillis() / 2
                    + random.nextLong(plan.meanPause().toMillis()));
            Blow blow = next();
            strike(blow);
            dealt.merge(blow, 1, Integer::sum);
            blows++;
        }
    }

    private Blow next() {
        if (deck.isEmpty()) {
            List<Blow> shuffled = new ArrayList<>(plan.deck());
            Collections.shuffle(shuffled, random);
            deck.addAll(shuffled);
        }
        return deck.pop();
    }

    private void strike(Blow blow) throws IOException, InterruptedException {
        switch (blow) {
            case WORKER -> {
                List<Node> workers = installation.workers();
                workers.get(random.nextInt(workers.size())).killAndRestart();
            }
            case SERVER -> {
                if (random.nextBoolean()) {
                    awaitUpload();
                    pause(random.nextLong(WITHIN_UPLOAD_MILLIS));
                }
                installation.server().killAndRestart();
            }
            case DATABASE_RESTART -> installation.database().restart();
            case DATABASE_OUTAGE ->
                installation.database().kill(Duration.ofMillis(random.nextLong(LONGEST_OUTAGE_MILLIS)));
        }
    }

    private void awaitUpload() throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS && !uploading.getAsBoolean(); waited += POLL_MILLIS) {
            pause(POLL_MILLIS);
        }
    }

    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
