package org.showdown.platform.worker;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.platform.evaluation.TinyCourse;
import org.showdown.platform.submission.Database;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A worker whose own clock is wrong judges jobs and heartbeats by the database's time all the same. */
@Tag("slow")
@QuarkusTest
@WithTestResource(TinyCourse.class)
class DatabaseClockTest {

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(longs = {-3_600, -1, 0, 600})
    void aClockThatIsOffTellsTheDatabasesTime(long seconds) {
        DatabaseClock clock = new DatabaseClock(database, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)));

        clock.compare();

        assertThat(clock.now()).isCloseTo(database.now(), within(1, SECONDS));
    }
}
