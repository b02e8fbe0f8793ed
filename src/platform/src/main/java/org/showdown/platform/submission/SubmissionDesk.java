package org.showdown.platform.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.setup.Tracing;
import org.showdown.platform.submission.Answer.Reason;
import org.showdown.platform.submission.Answer.Received;
import org.showdown.platform.submission.Answer.Refused;
import org.showdown.platform.submission.EvaluationQueue.Standing;
import org.showdown.sandbox.SubmissionKind;

/**
 * Takes uploads. Everything that can be refused is refused before anything is stored; then the submission, its file, its job
 * and its attempt number are one transaction, so a receipt means that it will be evaluated.
 */
@ApplicationScoped
public class SubmissionDesk {

    private final SubmissionStore store;
    private final UploadCheck check;
    private final EvaluationQueue queue;
    private final StatusFeed feed;
    private final Tracing tracing;
    private final Clock clock;

    SubmissionDesk(
            SubmissionStore store,
            UploadCheck check,
            EvaluationQueue queue,
            StatusFeed feed,
            Tracing tracing,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.queue = queue;
        this.feed = feed;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** The attempts of the day that a moment falls into. */
    public Attempts attempts(Assignment assignment, UUID account, Instant moment) {
        Attempts.Day day = Attempts.Day.of(moment, assignment.settings().zone());
        return new Attempts(
                assignment.settings().attemptsPerDay(),
                store.countedBetween(assignment.id(), account, day.from(), day.until()),
                day.until());
    }

    Answer accept(Assignment assignment, Upload upload) {
        return tracing.during("upload", () -> accepted(assignment, upload));
    }

    private Answer accepted(Assignment assignment, Upload upload) {
        Optional<Answer> sentBefore = sentBefore(assignment, upload);
        if (sentBefore.isPresent()) {
            return sentBefore.get();
        }
        // Cheap questions first: no box is started for an upload that cannot be taken anyway. Asked again under the
        // lock.
        Optional<Refused> closed = closedFor(assignment, upload);
        if (closed.isPresent()) {
            return closed.get();
        }
        UploadCheck.Outcome outcome = tracing.during("inspect", () -> check.check(assignment.settings(), upload));
        return switch (outcome) {
            case UploadCheck.Rejected rejected -> rejected.answer();
            case UploadCheck.Passed passed -> store(assignment, upload, passed);
        };
    }

    private Answer store(Assignment assignment, Upload upload, UploadCheck.Passed passed) {
        byte[] content = read(upload);
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lockUploads(upload.account());
            Optional<Answer> sentBefore = sentBefore(assignment, upload);
            if (sentBefore.isPresent()) {
                return sentBefore.get();
            }
            Optional<Refused> closed = closedFor(assignment, upload);
            if (closed.isPresent()) {
                return closed.get();
            }
            int ownPending = store.unsettledOf(upload.account());
            Submission submission = new Submission(
                    UUID.randomUUID(),
                    assignment.id(),
                    upload.account(),
                    null,
                    upload.entry(),
                    passed.kind(),
                    FileNames.clean(upload.fileName()),
                    content.length,
                    Digests.sha256(content),
                    store.nextAttempt(assignment.id(), upload.account()),
                    SubmissionStatus.QUEUED,
                    null,
                    null,
                    true,
                    false,
                    upload.receivedAt(),
                    null,
                    null);
            enqueue(submission, passed.steps(), upload.formKey(), content, Standing.STUDENT, ownPending);
            return new Received(submission, false);
        });
    }

    /**
     * Submits a reference solution, unless this very file has been submitted for the assignment before.
     *
     * @param entry the model family, which gives the row its colour
     * @return whether it is new
     */
    public boolean acceptReference(
            Assignment assignment, String name, String entry, SubmissionKind kind, String fileName, byte[] content) {
        String sha256 = Digests.sha256(content);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (store.hasReference(assignment.id(), name, sha256)) {
                return false;
            }
            Submission submission = new Submission(
                    UUID.randomUUID(),
                    assignment.id(),
                    null,
                    name,
                    entry,
                    kind,
                    fileName,
                    content.length,
                    sha256,
                    1,
                    SubmissionStatus.QUEUED,
                    null,
                    null,
                    false,
                    false,
                    clock.instant(),
                    null,
                    null);
            enqueue(submission, null, null, content, Standing.HOUSE, 0);
            return true;
        });
    }

    private void enqueue(
            Submission submission,
            @Nullable Integer steps,
            @Nullable UUID formKey,
            byte[] content,
            Standing standing,
            int ownPending) {
        store.insert(submission, steps, formKey, content);
        queue.enqueue(submission.id(), standing, ownPending);
        feed.publish(StatusNotice.of(submission.id(), submission.assignmentId(), SubmissionStatus.QUEUED));
    }

    /**
     * The receipt that the same form already has. Whoever goes back to it and sends something else must not take that receipt for the other
     * file's.
     */
    private Optional<Answer> sentBefore(Assignment assignment, Upload upload) {
        return Optional.ofNullable(upload.formKey())
                .flatMap(key -> store.byFormKey(upload.account(), key))
                .map(earlier -> isOf(earlier, assignment, upload)
                        ? new Received(earlier, true)
                        : new Refused(
                                Reason.FORM_USED,
                                "This form has already handed in attempt %d (%s), and what it sent now is another file or entry. Choose the file again: the form below is a new one."
                                        .formatted(earlier.attempt(), earlier.fileName())));
    }

    /** Nothing bounds yet how large the file is, nor how many are asked about at once: it is not read into memory. */
    private static boolean isOf(Submission earlier, Assignment assignment, Upload upload) {
        try {
            return earlier.assignmentId().equals(assignment.id())
                    && earlier.entry().equals(upload.entry())
                    && earlier.sizeBytes() == Files.size(upload.file())
                    && earlier.sha256().equals(Digests.sha256(upload.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Refused> closedFor(Assignment assignment, Upload upload) {
        Instant received = upload.receivedAt();
        if (received.isBefore(assignment.settings().opensAt())) {
            return Optional.of(new Refused(Reason.NOT_OPEN, "Submitting has not opened yet."));
        }
        if (!assignment.settings().isOpenAt(received)) {
            return Optional.of(new Refused(
                    Reason.NOT_OPEN, "The assignment was due before your upload was received. Nothing was stored."));
        }
        if (!assignment.takesFiles(received)) {
            return Optional.of(new Refused(
                    Reason.NOT_OPEN, "The hidden board is open: nobody can hand in any more. Nothing was stored."));
        }
        Attempts attempts = attempts(assignment, upload.account(), received);
        if (attempts.left() == 0) {
            return Optional.of(new Refused(
                    Reason.NO_ATTEMPT_LEFT,
                    "All %d attempts of today are used. The next day begins at midnight in %s."
                            .formatted(attempts.perDay(), assignment.settings().zone())));
        }
        return Optional.empty();
    }

    private static byte[] read(Upload upload) {
        try {
            return Files.readAllBytes(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
