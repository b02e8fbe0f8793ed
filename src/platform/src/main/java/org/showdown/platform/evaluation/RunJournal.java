package org.showdown.platform.evaluation;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.Evaluation;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.setup.Tracing;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.TraceParent;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.sandbox.Verdict;

/**
 * Makes a run of a job visible to operators: every log line of it carries the submission, the worker and the run's number; its
 * parts are measured, and go on in the trace that its upload began. Nothing that a submission says or is shown gets in here:
 * names, verdicts and times only.
 */
@ApplicationScoped
class RunJournal {

    private static final Logger LOG = Logger.getLogger(RunJournal.class);

    private final Database database;
    private final EvaluationMetrics metrics;
    private final Tracing tracing;
    private final Clock clock;
    private final Map<UUID, Entry> open = new ConcurrentHashMap<>();

    RunJournal(Database database, EvaluationMetrics metrics, Tracing tracing, Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    private record Entry(
            SubmissionKind kind,
            Instant submittedAt,
            boolean settledBefore,
            @Nullable String traceParent,
            Instant begunAt) {}

    /** Everything that a worker does with a claimed submission, on the thread that calls. */
    void around(Lease lease, String worker, Runnable run) {
        Entry entry = entry(lease);
        open.put(lease.token(), entry);
        Map<String, String> who = Map.of(
                "submission", lease.submission().toString(), "worker", worker, "run", Integer.toString(lease.run()));
        who.forEach(MDC::put);
        Context upload = TraceParent.context(entry.traceParent());
        if (lease.run() == 1 && !entry.settledBefore()) {
            waited(entry, upload);
        }
        try {
            tracing.during("evaluation", upload, who, () -> {
                run.run();
                return null;
            });
        } finally {
            open.remove(lease.token());
            who.keySet().forEach(MDC::remove);
        }
    }

    /** One run in the sandbox. */
    Evaluation onBoard(Lease lease, Board board, Supplier<Evaluation> run) {
        Evaluation evaluation = tracing.during(board.id() + " run", run);
        Entry entry = open.get(lease.token());
        if (entry != null) {
            metrics.ran(entry.kind(), board, evaluation.verdict());
            long startMs = evaluation.timing().startMs();
            if (startMs > 0) {
                metrics.sandboxStarted(entry.kind(), Duration.ofMillis(startMs));
            }
        }
        return evaluation;
    }

    /** The transaction that ends the evaluation. */
    void settling(Lease lease, Verdict verdict, Runnable transaction) {
        tracing.during("settle", Context.current(), Map.of("verdict", verdict.id()), () -> {
            transaction.run();
            return null;
        });
        LOG.infof("Settled: %s", verdict.id());
        Entry entry = open.get(lease.token());
        if (entry != null) {
            metrics.settled(entry.kind(), verdict);
            metrics.served(entry.kind(), Duration.between(entry.begunAt(), clock.instant()));
        }
    }

    void handedBack(Lease lease, boolean counted) {
        Entry entry = open.get(lease.token());
        if (entry != null) {
            metrics.handedBack(entry.kind(), counted);
        }
    }

    private Entry entry(Lease lease) {
        return database.first(
                        """
                        select kind, submitted_at, trace_parent,
                               exists (select 1 from submission_transition m
                                        where m.submission_id = s.id and m.from_status in ('scored', 'failed', 'parked'))
                          from submission s where id = ?""",
                        row -> new Entry(
                                SubmissionKind.of(row.getString(1)),
                                Objects.requireNonNull(Database.instant(row, "submitted_at")),
                                row.getBoolean(4),
                                row.getString(3),
                                clock.instant()),
                        lease.submission())
                .orElseThrow();
    }

    /** The wait is over when it is known: its span is written afterwards. */
    private void waited(Entry entry, Context upload) {
        metrics.waited(entry.kind(), Duration.between(entry.submittedAt(), entry.begunAt()));
        tracing.past("queue wait", upload, entry.submittedAt(), entry.begunAt());
    }
}
