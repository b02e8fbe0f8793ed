package org.showdown.platform.reveal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a showdown shows, as it is stored: what the hall saw is what a replay shows, whatever was evaluated anew since. Students
 * stand in it by their account, for whether they show their name is theirs to change. Losses are mean QLIKE, with five digits.
 *
 * @param cast    who stands in it; the other parts name them by their index here
 * @param opening the frozen public board, best first, reference solutions among the students
 * @param rounds  in the order in which they are held
 * @param race    null where it has not been computed
 */
public record RevealScript(
        List<Entrant> cast,
        List<Standing> opening,
        List<Round> rounds,
        @Nullable Race race) {

    /**
     * A student's entry, or a reference solution.
     *
     * @param account   null for a reference solution
     * @param reference the reference solution's name; null for a student's
     * @param entry     the slot that it was submitted for
     */
    public record Entrant(@Nullable UUID account, @Nullable String reference, String entry) {}

    /**
     * A row of the public board.
     *
     * @param place its position there, 1 is first
     */
    public record Standing(int entrant, int place, double qlike) {}

    /** A round: its places, best first. They are revealed from the last to the first; those of reference solutions are lines to pass. */
    public record Round(Heat heat, List<Place> places) {}

    /**
     * A place on the hidden board.
     *
     * @param place       its position there, reference solutions among the students; no two share it
     * @param rank        the board's, shared by all that cannot be told apart; null for who has not been compared yet
     * @param publicPlace on the frozen public board by the same days; null for who was not on it
     * @param climbed     places won since; below zero: lost; null for who was not on it
     * @param podium      1 to 3 for the round's best students, whatever stands between them; 0 for the others
     * @param low         of the 95 % interval; null without evidence, as {@code high} and {@code group}
     * @param group       1: cannot be told apart from the best by the model confidence set at 10 %; 2: the same of the rest, and so on
     */
    public record Place(
            int entrant,
            int place,
            @Nullable Integer rank,
            @Nullable Integer publicPlace,
            @Nullable Integer climbed,
            int podium,
            double qlike,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer group) {

        /** Places won or lost, with a sign, in words that a table has room for. */
        public String climb() {
            if (climbed == null) {
                return "new";
            }
            return climbed == 0 ? "0" : (climbed > 0 ? "+" : "−") + Math.abs(climbed);
        }
    }

    /** Mean QLIKE from the first hidden day to each month's end. */
    public record Race(List<String> months, List<Line> lines) {}

    /** @param qlike for each month; null where there is none yet */
    public record Line(int entrant, List<@Nullable Double> qlike) {}

    /** How many students' entries are revealed in the last round. */
    int contestants() {
        return lastPlaces().size() - baselines();
    }

    /** How many reference solutions stand among them. */
    int baselines() {
        return (int) lastPlaces().stream()
                .filter(place -> cast.get(place.entrant()).account() == null)
                .count();
    }

    /** How many places of the last round have an interval and a group. */
    int compared() {
        return (int)
                lastPlaces().stream().filter(place -> place.group() != null).count();
    }

    private List<Place> lastPlaces() {
        return rounds.isEmpty() ? List.of() : rounds.getLast().places();
    }
}
