package org.showdown.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInLimitTest {

    private static final String ADDRESS = "192.0.2.1";

    private final SignInLimit limit =
            new SignInLimit(Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void wholeCourseSignsInFromOneAddress() {
        for (int student = 0; student < 600; student++) {
            assertThat(limit.admits("student" + student, ADDRESS)).isTrue();
            limit.succeeded("student" + student, ADDRESS);
        }
    }

    @Test
    void manyAccountsCannotBeGuessedFromOneAddress() {
        for (int account = 0; account < 200; account++) {
            assertThat(limit.admits("student" + account, ADDRESS)).isTrue();
        }
        assertThat(limit.admits("student200", ADDRESS)).isFalse();
        assertThat(limit.admits("student201", "192.0.2.2")).isTrue();
    }

    @Test
    void successGivesBackItsOwnTryAlone() {
        for (int account = 0; account < 200; account++) {
            limit.admits("student" + account, ADDRESS);
            if (account % 10 == 0) {
                limit.succeeded("student" + account, ADDRESS);
            }
        }
        for (int more = 0; more < 20; more++) {
            assertThat(limit.admits("other" + more, ADDRESS)).isTrue();
        }
        assertThat(limit.admits("other", ADDRESS)).isFalse();
    }
}
