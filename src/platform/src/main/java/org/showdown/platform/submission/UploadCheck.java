package org.showdown.platform.submission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.page.Show;
import org.showdown.platform.submission.Answer.Reason;
import org.showdown.platform.submission.Answer.Refused;
import org.showdown.sandbox.Inspection;
import org.showdown.sandbox.SubmissionInspector;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.sandbox.Verdict;

/** The check of a file before it is taken: size, kind, entry, and the same inspection in a box that the student's kit makes at home. */
@ApplicationScoped
class UploadCheck {

    private static final Logger LOG = Logger.getLogger(UploadCheck.class);
    /** Each check is a box of its own; more at once than this would take the machine from the evaluations. */
    private static final int AT_ONCE = 2;

    private final SandboxAccess sandboxes;
    private final Semaphore boxes = new Semaphore(AT_ONCE, true);
    /** One check of an account at a time: whoever sends ten files at once waits for a box once, like everybody. */
    private final LoadingCache<UUID, Semaphore> turns =
            Caffeine.newBuilder().weakValues().build(account -> new Semaphore(1, true));

    UploadCheck(SandboxAccess sandboxes) {
        this.sandboxes = sandboxes;
    }

    sealed interface Outcome {}

    /** @param steps how many days a model reads; null for a jar */
    record Passed(SubmissionKind kind, @Nullable Integer steps) implements Outcome {}

    record Rejected(Refused answer) implements Outcome {}

    Outcome check(AssignmentSettings settings, Upload upload) {
        try {
            return checked(settings, upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome checked(AssignmentSettings settings, Upload upload) throws IOException {
        if (!settings.entries().containsKey(upload.entry())) {
            return rejected(Reason.UNKNOWN_ENTRY, "Choose one of the entries that the assignment lists.");
        }
        long size = Files.size(upload.file());
        if (size == 0) {
            return rejected(Reason.EMPTY, "The file is empty. Build or export it again.");
        }
        long limit = settings.limits().fileBytes();
        if (size > limit) {
            return rejected(
                    Reason.TOO_LARGE,
                    "The file has %s; at most %s are accepted.".formatted(Show.size(size), Show.size(limit)));
        }
        Optional<SubmissionKind> kind = SubmissionKind.detect(upload.file());
        if (kind.isPresent() && !settings.accepts(kind.get())) {
            return rejected(
                    Reason.WRONG_KIND,
                    "The file is of the kind %s; this assignment accepts %s."
                            .formatted(kind.get().id(), String.join(", ", ids(settings))));
        }
        return inspected(settings, upload);
    }

    private Outcome inspected(AssignmentSettings settings, Upload upload) {
        List<String> problems = sandboxes.problems();
        if (!problems.isEmpty()) {
            return cannotCheck(String.join(" ", problems));
        }
        Inspection inspection;
        Semaphore turn = turns.get(upload.account());
        turn.acquireUninterruptibly();
        boxes.acquireUninterruptibly();
        try {
            inspection = new SubmissionInspector()
                    .inspect(
                            sandboxes.sandbox(),
                            upload.file(),
                            settings.limits(),
                            settings.features(),
                            settings.horizons().size());
        } finally {
            boxes.release();
            turn.release();
        }
        SubmissionKind kind = inspection.kind();
        if (inspection.accepted() && kind != null) {
            return new Passed(kind, kind == SubmissionKind.ONNX ? inspection.steps() : null);
        }
        if (inspection.verdict() == Verdict.INFRASTRUCTURE_FAILURE) {
            return cannotCheck(inspection.message());
        }
        return rejected(
                Reason.CHECK_FAILED, Optional.ofNullable(inspection.message()).orElse("The file cannot be used."));
    }

    private static Rejected cannotCheck(@Nullable String why) {
        LOG.errorf("An upload could not be checked: %s", why);
        return rejected(
                Reason.CANNOT_CHECK,
                "The platform cannot check files at the moment. Nothing was stored and no attempt was used; try again in a few minutes.");
    }

    private static Iterable<String> ids(AssignmentSettings settings) {
        return settings.accepts().stream().map(SubmissionKind::id).sorted().toList();
    }

    private static Rejected rejected(Reason reason, String message) {
        return new Rejected(new Refused(reason, message));
    }
}
