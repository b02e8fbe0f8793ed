package org.showdown.platform.submission;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Every status change of every submission, on whichever node it happened: one LISTEN connection per node, handed on to all
 * who subscribed, and to the {@link NoticeChannel}s of other features. Notices sent while the connection was down are lost, therefore {@link #onResync} tells when to look anew.
 */
@ApplicationScoped
public class StatusFeed {

    private static final Logger LOG = Logger.getLogger(StatusFeed.class);
    private static final String CONNECTION_NAME = "showdown-notices";
    /** Told by a trigger on the table: see the schema. */
    private static final String ASSIGNMENT_CHANNEL = "assignment_changed";
    /** How long one wait for notices may block; also bounds how long a stop takes. */
    private static final int WAIT_MILLIS = 500;

    /** Who only listens never hears that the other machine is gone: asked about every half minute. */
    private static final int WAITS_PER_QUESTION = 60;

    private static final int ANSWER_SECONDS = 10;

    private static final int BEFORE_ALL = 500;
    private static final long RECONNECT_NANOS = 1_000_000_000L;

    private final DataSource source;
    private final Database database;
    private final List<NoticeChannel> channels;
    private final BroadcastProcessor<StatusNotice> notices = BroadcastProcessor.create();
    private final List<Consumer<StatusNotice>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<UUID>> assignmentListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> resyncs = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    public StatusFeed(DataSource source, Database database, @All List<NoticeChannel> channels) {
        this.source = source;
        this.database = database;
        this.channels = channels;
    }

    /** Sends a notice to all nodes; on a transaction it goes out with the commit, or not at all. */
    public void publish(StatusNotice notice) {
        database.list("select pg_notify(?, ?)", row -> true, StatusNotice.CHANNEL, notice.encoded());
    }

    /** Tells all nodes that an assignment shows something else than before though its row is the same, on a transaction as {@link #publish} does. */
    public void publishAssignmentChanged(UUID assignment) {
        database.list("select pg_notify(?, ?)", row -> true, ASSIGNMENT_CHANNEL, assignment.toString());
    }

    /** All notices from now on, {@link StatusNotice#MISSED} among them; a slow subscriber loses the oldest, for only the latest state matters. */
    public Multi<StatusNotice> notices() {
        return notices.onOverflow().dropPreviousItems();
    }

    /** Calls for each notice, on the listening thread: be quick. */
    public void onNotice(Consumer<StatusNotice> listener) {
        listeners.add(listener);
    }

    /** Calls with the id of an assignment whose settings, release or showdown changed, on the listening thread: be quick. */
    public void onAssignmentChanged(Consumer<UUID> listener) {
        assignmentListeners.add(listener);
    }

    /** Calls whenever notices may have been missed. */
    public void onResync(Runnable listener) {
        resyncs.add(listener);
    }

    void start(@Observes @Priority(BEFORE_ALL) StartupEvent event) {
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("status-feed").start(this::listenUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Thread listening = thread;
        if (listening != null) {
            listening.join(4L * WAIT_MILLIS);
        }
    }

    private void listenUntilStopped() {
        while (!stopping) {
            try (Connection connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("Status notices interrupted, connecting again: %s", e.getMessage());
                    resyncs.forEach(Runnable::run);
                    LockSupport.parkNanos(RECONNECT_NANOS);
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // So that an operator finds this connection among the others.
            statement.execute("set application_name = '" + CONNECTION_NAME + "'");
            statement.execute("listen " + StatusNotice.CHANNEL);
            statement.execute("listen " + ASSIGNMENT_CHANNEL);
            for (NoticeChannel channel : channels) {
                statement.execute("listen " + channel.name());
            }
        }
        resyncs.forEach(Runnable::run);
        channels.forEach(NoticeChannel::missed);
        callAll(listeners, StatusNotice.MISSED);
        notices.onNext(StatusNotice.MISSED);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int waits = 1; !stopping; waits++) {
            PGNotification[] received = postgres.getNotifications(WAIT_MILLIS);
            if (waits % WAITS_PER_QUESTION == 0 && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the database no longer answers");
            }
            if (received != null) {
                for (PGNotification notification : received) {
                    handOn(notification);
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
            statement.execute("reset application_name");
        }
    }

    private void handOn(PGNotification notification) {
        if (notification.getName().equals(ASSIGNMENT_CHANNEL)) {
            UUID assignment = UUID.fromString(notification.getParameter());
            callAll(assignmentListeners, assignment);
            return;
        }
        for (NoticeChannel channel : channels) {
            if (channel.name().equals(notification.getName())) {
                callAll(List.of(channel::received), notification.getParameter());
                return;
            }
        }
        StatusNotice.decoded(notification.getParameter()).ifPresent(notice -> {
            callAll(listeners, notice);
            notices.onNext(notice);
        });
    }

    /** One listener's failure is not the others'. */
    private static <T> void callAll(List<Consumer<T>> listeners, T value) {
        for (Consumer<T> listener : listeners) {
            try {
                listener.accept(value);
            } catch (RuntimeException e) {
                LOG.warn("A listener to notices failed", e);
            }
        }
    }
}
