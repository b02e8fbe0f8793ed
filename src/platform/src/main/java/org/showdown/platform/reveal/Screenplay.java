package org.showdown.platform.reveal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.identity.Account;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.leaderboard.ReferenceTitles;
import org.showdown.platform.reveal.Play.Actor;
import org.showdown.platform.reveal.RevealScript.Entrant;

/** Turns a script into a play, with the names that its students show now. */
@ApplicationScoped
class Screenplay {
    private static final String UNKNOWN = "somebody";

    private final Accounts accounts;
    private final ReferenceTitles titles;
    private final ObjectMapper json;

    Screenplay(Accounts accounts, ReferenceTitles titles, ObjectMapper json) {
        this.accounts = accounts;
        this.titles = titles;
        this.json = json;
    }

    Play of(Assignment assignment, RevealScript script, @Nullable Instant frozenAt, @Nullable UUID viewer) {
        Map<UUID, String> names =
                accounts.all().stream().collect(Collectors.toMap(account -> account.id, Account::shownName));
        SequencedMap<String, String> entries = assignment.settings().entries();
        return new Play(
                assignment.title(),
                frozenAt == null ? null : frozenAt.toString(),
                script.cast().stream()
                        .map(entrant -> actor(entrant, names, entries, viewer))
                        .toList(),
                script.opening(),
                script.rounds().stream()
                        .map(round -> new Play.Round(
                                round.heat().id(),
                                round.heat().title(),
                                round.heat().days(),
                                round.places()))
                        .toList(),
                script.race());
    }

    /** For a block of data in a page: whatever a name holds, it does not end the block. */
    String json(Play play) {
        try {
            return json.writeValueAsString(play).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A showdown that cannot be written", e);
        }
    }

    private Actor actor(Entrant entrant, Map<UUID, String> names, Map<String, String> entries, @Nullable UUID viewer) {
        UUID account = entrant.account();
        if (account == null) {
            String reference = Objects.requireNonNull(entrant.reference());
            return new Actor(titles.of(reference), reference, "reference", true, false);
        }
        return new Actor(
                names.getOrDefault(account, UNKNOWN),
                entrant.entry(),
                entries.getOrDefault(entrant.entry(), entrant.entry()),
                false,
                account.equals(viewer));
    }
}
