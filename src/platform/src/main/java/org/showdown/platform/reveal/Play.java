package org.showdown.platform.reveal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.reveal.RevealScript.Place;
import org.showdown.platform.reveal.RevealScript.Race;
import org.showdown.platform.reveal.RevealScript.Standing;

/**
 * A script as a page plays it: with the names that its students show, and nothing by which an account could be found.
 *
 * @param frozenAt when the public board was frozen; null: it never was
 */
public record Play(
        String title,
        @Nullable String frozenAt,
        List<Actor> cast,
        List<Standing> opening,
        List<Round> rounds,
        @Nullable Race race) {

    /**
     * Somebody who stands in it.
     *
     * @param model     whose colour and mark it wears
     * @param entry     title of the slot; "reference" for a reference solution
     * @param reference whether it is a line to pass
     * @param mine      whether it is the viewer's
     */
    public record Actor(String who, String model, String entry, boolean reference, boolean mine) {}

    /** A round with its title and, in words, its days. */
    public record Round(String id, String title, String days, List<Place> places) {}
}
