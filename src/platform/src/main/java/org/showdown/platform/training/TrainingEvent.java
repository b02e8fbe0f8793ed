package org.showdown.platform.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the training program tells on its standard output: one JSON object a line, its kind in {@code event}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrainingEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = TrainingEvent.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = TrainingEvent.Epoch.class, name = "epoch"),
    @JsonSubTypes.Type(value = TrainingEvent.Step.class, name = "step"),
    @JsonSubTypes.Type(value = TrainingEvent.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = TrainingEvent.Failed.class, name = "failed")
})
sealed interface TrainingEvent {

    /** A network's training begins; in a study once for each network. */
    record Started(
            @Nullable String device,
            @Nullable String network,
            long parameters,
            long trainWindows,
            long validationWindows,
            int epochs)
            implements TrainingEvent {}

    /** Batches of an epoch. */
    record Progress(int epoch, int done, int of, @Nullable Double secondsLeft) implements TrainingEvent {}

    /** An epoch is over. A loss that is not a number is null. */
    record Epoch(
            int epoch,
            @Nullable Double trainLoss,
            @Nullable Double validationLoss,
            boolean best,
            double seconds,
            @Nullable Double secondsLeft)
            implements TrainingEvent {}

    /** A study has come so far. */
    record Step(int done, int of, @Nullable String what) implements TrainingEvent {}

    /** A network is trained. */
    record Finished(
            int bestEpoch,
            double validationQlike,
            double seconds,
            @Nullable String reason) implements TrainingEvent {}

    /** The program gives up; the message is for the person who started it. */
    record Failed(@Nullable String message) implements TrainingEvent {}

    /** @return empty for a line that is no event of ours */
    static Optional<TrainingEvent> read(String line, ObjectMapper json) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(line, TrainingEvent.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
