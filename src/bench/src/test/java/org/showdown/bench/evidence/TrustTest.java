package org.showdown.bench.evidence;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.showdown.bench.evidence.Trust.Shares;
import org.showdown.volatility.comparison.LossPanel;
import org.showdown.volatility.random.NormalDraws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Smaller versions of {@code ./showdown bench evidence}. */
class TrustTest {
    @Test
    void among200ForecastersRanksMisleadOftenAndGroupsSeldom() {
        int boards = 20;
        Shares shares = new Trust(200, 750, 500).run(boards, 7);
        assertThat(shares.boards()).isEqualTo(boards);
        assertThat(shares.bestOutside()).isLessThan(atMost(0.1, boards));
        // A plain ranking says of every pair that the upper row is better, the groups of their first row and all behind
        // the group.
        assertThat(shares.wrongWinner()).isGreaterThan(0.5);
        assertThat(shares.wrongNeighbours()).isGreaterThan(0.4);
        assertThat(shares.wrongLeaders()).isLessThan(0.02).isLessThan(shares.wrongPairs() / 5);
        assertThat(shares.wrongTests()).isLessThan(shares.wrongPairs() / 3);
        // They do say something.
        assertThat(shares.firstGroup()).isBetween(5.0, 60.0);
        assertThat(shares.groups()).isGreaterThan(3);
    }

    @Test
    void theSetOfAShortBoardSeldomMissesTheBest() {
        int boards = 200;
        Shares shares = new Trust(20, 250, 300).run(boards, 4);
        assertThat(shares.bestOutsideTheSet()).isLessThan(atMost(0.1, boards));
        assertThat(shares.bestOutside()).isLessThan(atMost(0.1, boards));
        assertThat(shares.wrongLeaders()).isLessThan(shares.wrongPairs() / 3);
    }

    /** Where errors pass, the set is what it promises to be: all that are equally good are in it, in nine of ten cases. */
    @Test
    void theSetHoldsAllThatAreEquallyGood() {
        int boards = 100;
        Shares shares = new Trust(20, 3_000, 300).ofEquals(boards, KnownForecasters.ONE_DAY, 4);
        assertThat(shares.bestOutsideTheSet()).isLessThan(atMost(0.1, boards));
        assertThat(shares.tested()).isBetween(0.04, 0.06);
    }

    /** Errors that last are harder on both; on the tests of pairs, of which there are many, more than on the groups. */
    @Test
    void amongEqualsWhoseErrorsLastGroupsSayLessThatIsWrongThanTests() {
        Shares shares = new Trust(20, 750, 300).ofEquals(100, KnownForecasters.TEN_DAYS, 4);
        assertThat(shares.outside()).isLessThan(0.1);
        assertThat(shares.apart()).isLessThan(shares.tested());
        assertThat(shares.tested()).isLessThan(0.2);
    }

    @Test
    void sameSeedSameShares() {
        assertThat(new Trust(20, 250, 300).run(5, 4)).isEqualTo(new Trust(20, 250, 300).run(5, 4));
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

    /** A promised share and three standard deviations of what is counted. */
    private static double atMost(double promised, int boards) {
        return promised + 3 * Math.sqrt(promised * (1 - promised) / boards);
    }
}
