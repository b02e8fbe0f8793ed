package org.showdown.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "53100", "25006"})
    void knowsADatabaseThatIsAway(String state) {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @Test
    void takesAPoolWithoutAConnectionForOne() {
        assertThat(Outage.isBehind(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void findsItAmongWhatACommitSuppressed() {
        Exception commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new RuntimeException(new SQLException("away", "08006")));

        assertThat(Outage.isBehind(commit)).isTrue();
    }

    @Test
    void isNotBehindAStatementThatIsRefused() {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("duplicate", "23505"))))
                .isFalse();
        assertThat(Outage.isBehind(new IOException("disk"))).isFalse();
    }
}
