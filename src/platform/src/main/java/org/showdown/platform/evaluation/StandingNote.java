package org.showdown.platform.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A sentence or two about what a submission counts for, shown on its page under <em>What counts</em>.
 *
 * @param subject what it is about, a few words: a board, the final choice
 * @param text    in plain words, complete sentences
 * @param link    an address with more about it; null for none
 */
public record StandingNote(
        String subject, String text, @Nullable String link) {}
