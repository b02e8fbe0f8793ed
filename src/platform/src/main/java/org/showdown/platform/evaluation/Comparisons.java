package org.showdown.platform.evaluation;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.ComparableRuns.Run;
import org.showdown.platform.evaluation.ForecastSeries.Choice;

/** What one viewer can hold a submission against, asked for by key. */
public final class Comparisons {

    /** Asks for no comparison. */
    public static final String NONE = "none";

    private final List<Run> usual;
    private final Function<UUID, Optional<Run>> further;

    /**
     * @param usual   the runs offered
     * @param further any other of the same assignment that the viewer may see, by its submission's id
     */
    Comparisons(List<Run> usual, Function<UUID, Optional<Run>> further) {
        this.usual = usual;
        this.further = further;
    }

    public List<Run> usual() {
        return usual;
    }

    /**
     * The run of a key. Without one the usual reference, or the first there is.
     *
     * @return empty where none is asked for, or there is nothing to compare with
     * @throws NotFoundException   for a submission that the viewer may not see
     * @throws BadRequestException for what is no key
     */
    public Optional<Run> find(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return usual.stream()
                    .filter(run -> run.key().equals(ComparableRuns.USUAL))
                    .findFirst()
                    .or(() -> usual.stream().findFirst());
        }
        if (key.equals(NONE)) {
            return Optional.empty();
        }
        Optional<Run> known = usual.stream()
                .filter(run ->
                        run.key().equals(key) || run.submission().toString().equals(key))
                .findFirst();
        return known.isPresent() ? known : Optional.of(further.apply(id(key)).orElseThrow(NotFoundException::new));
    }

    /** The usual runs, and the one chosen if it is not among them. */
    public List<Run> with(Optional<Run> chosen) {
        return Stream.concat(usual.stream(), chosen.stream()).distinct().toList();
    }

    /** As a form offers them: none first. */
    List<Choice> choices(Optional<Run> chosen) {
        return Stream.concat(
                        Stream.of(new Choice(NONE, "Nothing")),
                        with(chosen).stream().map(run -> new Choice(run.key(), run.label())))
                .toList();
    }

    private UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(
                    "Expected against to be none, one of "
                            + usual.stream().map(Run::key).toList() + " or a submission's id, found " + key + ".",
                    e);
        }
    }
}
