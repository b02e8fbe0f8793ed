package org.showdown.platform.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A sentence or two about what a submission counts for, shown on its page under <em>What counts</em>.
 *
 * @param subject what it is about, a few words: a board, the final choice
 * @param text    in plain words, complete sentences
 * @param link    where there is more about it; null for none
 */
public record StandingNote(
        String subject, String text, @Nullable Link link) {

    /** An address, and what stands there in a word or two. */
    public record Link(String href, String label) {}
}
