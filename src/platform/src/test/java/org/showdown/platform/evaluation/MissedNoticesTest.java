package org.showdown.platform.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Notices that are sent while nobody listens are lost: pages that are open must then be drawn anew. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class MissedNoticesTest {

    @Inject
    StatusFeed feed;

    @Inject
    Database database;

    @Test
    void openPagesHearThatTheyMayHaveMissedSomething() {
        Queue<StatusNotice> heard = new ConcurrentLinkedQueue<>();
        Cancellable page = feed.notices().subscribe().with(heard::add);

        int ended = database.list(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'showdown-notices'",
                        row -> row.getBoolean(1))
                .size();

        assertThat(ended).isEqualTo(1);
        await().untilAsserted(() -> assertThat(heard).contains(StatusNotice.MISSED));
        page.cancel();
    }
}
