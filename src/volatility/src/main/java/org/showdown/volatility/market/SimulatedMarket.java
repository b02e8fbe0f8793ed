package org.showdown.volatility.market;

import java.security.SecureRandom;
import java.util.List;

/** A made-up market: 20 fictional stocks, an index and a volatility index over the NYSE calendar 2010 to 2024. */
public final class SimulatedMarket {
    /** The seed of the public years, 2010 to 2021. Anyone may recompute them. */
    public static final long PUBLISHED_SEED = 2010_2021L;

    /** The length of a secret seed. */
    public static final int HIDDEN_SEED_BYTES = 32;

    private SimulatedMarket() {}

    /** A new secret seed for an installation. */
    public static byte[] newHiddenSeed(SecureRandom random) {
        byte[] seed = new byte[HIDDEN_SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    /** All years: the public ones follow from {@code publicSeed} alone, 2022 to 2024 from {@code hiddenSeed} as well. */
    public static MarketDataset generate(long publicSeed, byte[] hiddenSeed) {
        throw new UnsupportedOperationException("being written");
    }

    /** The public years, 2010 to 2021, alone. */
    public static MarketDataset publicYears(long publicSeed) {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * A whole market for practice and for the command line: the published public years, continued by a seed that is
     * printed in the source. The hidden years of an installation are other ones.
     */
    public static MarketDataset practice() {
        throw new UnsupportedOperationException("being written");
    }

    /** The fictional companies and the index. */
    public static List<Company> companies() {
        throw new UnsupportedOperationException("being written");
    }

    /** A fictional company, or the index. */
    public record Company(String symbol, String name, String sector, String description) {}
}
