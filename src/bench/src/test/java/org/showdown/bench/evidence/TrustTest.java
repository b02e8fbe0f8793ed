package org.showdown.bench.evidence;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.showdown.bench.evidence.Trust.Shares;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.random.NormalDraws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A small version of {@code ./showdown bench evidence}. */
class TrustTest {
    private static final int BOARDS = 60;

    @Test
    void ranksMisleadOftenAndGroupsSeldom() {
        Shares shares = new Trust(20, 250, 300).run(BOARDS, 4);
        assertThat(shares.boards()).isEqualTo(BOARDS);
        assertThat(shares.wrongWinner()).isGreaterThan(0.25);
        assertThat(shares.wrongNeighbours()).isGreaterThan(0.2);
        // At least 90 % less three standard deviations of the share.
        assertThat(shares.bestOutside()).isLessThan(0.1 + 3 * Math.sqrt(0.09 / BOARDS));
        assertThat(shares.bestOutsideTheSet()).isLessThanOrEqualTo(shares.bestOutside());
        assertThat(shares.wrongLeaders()).isLessThan(shares.wrongPairs() / 3);
        assertThat(shares.wrongTests()).isLessThan(shares.wrongPairs() / 3);
        assertThat(shares.firstGroup()).isBetween(1.0, 12.0);
        assertThat(shares).isEqualTo(new Trust(20, 250, 300).run(BOARDS, 4));
    }

    @Test
    void meanLossesComeNearTheKnownOnes() {
        NormalDraws random = NormalDraws.of(5);
        KnownForecasters known = KnownForecasters.draw(5, random);
        LossPanel panel = known.losses(200_000, random);
        for (int i = 1; i < known.count(); i++) {
            double difference = Arrays.stream(panel.differences(Integer.toString(i), "0"))
                    .average()
                    .orElseThrow();
            assertThat(difference).isCloseTo(known.excess(i) - known.excess(0), within(1e-3));
        }
    }
}
