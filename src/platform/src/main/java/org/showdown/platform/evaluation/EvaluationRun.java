package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.showdown.evaluator.Evaluation;
import org.showdown.evaluator.EvaluationRequest;
import org.showdown.evaluator.Evaluator;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.setup.TemporaryFolder;
import org.showdown.platform.submission.Digests;
import org.showdown.platform.submission.SandboxAccess;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStore;
import org.showdown.platform.worker.ThisWorker;
import org.showdown.sandbox.Verdict;

/**
 * One submission from queued to scored: claim, public run, hidden run, settle. Whatever it writes is guarded by the lease, and
 * the same writes twice leave one set; so it may be begun again at any point.
 */
@ApplicationScoped
class EvaluationRun {

    private static final Logger LOG = Logger.getLogger(EvaluationRun.class);
    /** Begun once and three times again: a submission that fails by us so often is parked, for something about it stops our workers. */
    static final int MAX_RUNS = 4;

    private final LeaseStore leases;
    private final ResultStore results;
    private final SubmissionStore submissions;
    private final Assignments assignments;
    private final Scoring scoring;
    private final SandboxAccess sandboxes;
    private final RunListeners listeners;
    private final LeaseWatch watch;
    private final RunJournal journal;
    private final RescoringJob rescoring;
    private final ThisWorker worker;

    EvaluationRun(
            LeaseStore leases,
            ResultStore results,
            SubmissionStore submissions,
            Assignments assignments,
            Scoring scoring,
            SandboxAccess sandboxes,
            RunListeners listeners,
            LeaseWatch watch,
            RunJournal journal,
            RescoringJob rescoring,
            ThisWorker worker) {
        this.leases = leases;
        this.results = results;
        this.submissions = submissions;
        this.assignments = assignments;
        this.scoring = scoring;
        this.sandboxes = sandboxes;
        this.listeners = listeners;
        this.watch = watch;
        this.journal = journal;
        this.rescoring = rescoring;
        this.worker = worker;
    }

    /**
     * Evaluates, unless the submission is settled already.
     *
     * @throws InfrastructureFailure if we failed and the submission is back in the queue
     */
    @ActivateRequestContext
    void run(UUID id, String worker) {
        leases.claim(id, worker).ifPresent(lease -> journal.around(lease, worker, () -> run(lease)));
    }

    private void run(Lease lease) {
        try {
            if (lease.run() > MAX_RUNS) {
                LOG.errorf("Submission %s was begun %d times and is parked", lease.submission(), MAX_RUNS);
                leases.settle(lease, Verdict.INFRASTRUCTURE_FAILURE, null);
                return;
            }
            watch.during(lease, () -> evaluate(lease));
        } catch (LeaseLost lost) {
            LOG.warn(lost.getMessage());
        } catch (IOException | RuntimeException failure) {
            afterOurFailure(lease, failure);
        }
    }

    /** Reads the market data of every assignment into memory, so that the first submission after a start does not wait for it. */
    @ActivateRequestContext
    void prepare() {
        for (Assignment assignment : assignments.all()) {
            scoring.market(assignment.settings(), Board.HIDDEN);
        }
    }

    private void evaluate(Lease lease) throws IOException {
        Submission submission = submissions.find(lease.submission()).orElseThrow();
        Assignment assignment = assignments.byId(lease.assignment()).orElseThrow();
        Path file = spool(submission);
        try {
            // Both markets before the first run: one that is replaced between the runs would be judged by halves.
            EvaluationRequest publicRequest = scoring.request(assignment, Board.PUBLIC, file, submission.kind());
            EvaluationRequest hiddenRequest = scoring.request(assignment, Board.HIDDEN, file, submission.kind());
            Evaluation publicRun = run(lease, Board.PUBLIC, publicRequest, assignment);
            if (!publicRun.accepted()) {
                leases.settle(lease, publicRun.verdict(), StoredText.clean(publicRun.message()));
                return;
            }
            leases.beginHiddenRun(lease);
            Verdict hidden = run(lease, Board.HIDDEN, hiddenRequest, assignment).verdict();
            if (!scoring.current(assignment.settings(), hiddenRequest.market())) {
                throw new InfrastructureFailure("The market dataset has been replaced during the run", null);
            }
            leases.settle(lease, hidden, hidden == Verdict.ACCEPTED ? null : VerdictText.hiddenRun(hidden));
            // Of settings that changed meanwhile: this one had no score yet that could be derived anew.
            if (assignments.byId(lease.assignment()).orElseThrow().revision() != assignment.revision()) {
                rescoring.look(lease.assignment());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Evaluation run(Lease lease, Board board, EvaluationRequest request, Assignment assignment) {
        Evaluation evaluation = journal.onBoard(lease, board, () -> evaluate(lease, board, request));
        if (Thread.currentThread().isInterrupted()) {
            throw new InfrastructureFailure("The worker is being stopped", null);
        }
        if (evaluation.verdict() == Verdict.INFRASTRUCTURE_FAILURE) {
            throw new InfrastructureFailure(evaluation.message(), null);
        }
        if (evaluation.verdict() == Verdict.TIMED_OUT && lease.run() == 1 && worker.overloaded()) {
            throw new InfrastructureFailure("It timed out on an overloaded machine, and gets one more run", null);
        }
        results.record(
                lease,
                board,
                evaluation,
                request.market().sha256(),
                Scoring.fingerprint(assignment.settings(), request.market()));
        return evaluation;
    }

    private Evaluation evaluate(Lease lease, Board board, EvaluationRequest request) {
        Supplier<Evaluation> run =
                () -> new Evaluator(sandboxes.sandbox()).evaluate(request, listeners.of(lease, board == Board.PUBLIC));
        return board == Board.PUBLIC ? run.get() : HiddenRunPace.keep(run);
    }

    /** The file as a file: the box binds it. Altered content would be judged under another's receipt. */
    private Path spool(Submission submission) throws IOException {
        byte[] content = submissions.content(submission.id());
        if (!Digests.sha256(content).equals(submission.sha256())) {
            throw new InfrastructureFailure("The stored file of " + submission.id() + " has been altered", null);
        }
        Path file = Files.createTempFile(
                TemporaryFolder.current(),
                "submission-",
                "." + submission.kind().id());
        Files.write(file, content);
        return file;
    }

    private void afterOurFailure(Lease lease, Exception failure) {
        boolean stopping = Thread.interrupted(); // cleared, or the database driver would refuse to write the hand-back
        if (!stopping && lease.run() >= MAX_RUNS) {
            LOG.errorf(failure, "Submission %s failed by us %d times and is parked", lease.submission(), lease.run());
            leases.settle(lease, Verdict.INFRASTRUCTURE_FAILURE, null);
            return;
        }
        leases.handBack(lease, !stopping);
        String message =
                "Run " + lease.run() + " of submission " + lease.submission() + " failed by us and is tried again";
        throw stopping ? InfrastructureFailure.stopped(message, failure) : new InfrastructureFailure(message, failure);
    }
}
