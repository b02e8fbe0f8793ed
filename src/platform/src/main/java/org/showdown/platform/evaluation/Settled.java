package org.showdown.platform.evaluation;

import java.util.UUID;

/** Fired on the transaction that settles a submission, whatever its verdict: what follows from it is written with it, or not at all. */
record Settled(UUID submission) {}
