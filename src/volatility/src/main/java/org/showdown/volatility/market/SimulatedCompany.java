package org.showdown.volatility.market;

import java.util.List;

/**
 * A fictional stock and the numbers that make its path.
 *
 * @param company who it is
 * @param beta its move per move of the market
 * @param ownVolatility usual annualised volatility of what it does by itself, decimal
 * @param firstPrice price before the first day
 * @param shares usual shares traded a day
 */
record SimulatedCompany(Company company, double beta, double ownVolatility, double firstPrice, double shares) {
    static final Company INDEX = new Company(
            "SIMX",
            "Simulated 500 Index",
            "Index",
            "A broad index of the simulated market. The twenty stocks follow it, each in its own measure.");
    static final double INDEX_FIRST_LEVEL = 1_115.0;
    static final double INDEX_SHARES = 1.1e8;

    static final List<SimulatedCompany> ALL = List.of(
            of("ALDR", "Alderbrook Foods", "Staples", "Breakfast cereal and canned soup.", 0.55, 0.077, 42, 6.2e6),
            of("BRIM", "Brimstead Bank", "Finance", "Retail banking in river towns.", 1.25, 0.106, 28, 3.1e7),
            of("CNTR", "Centaur Robotics", "Technology", "Arms and grippers for warehouses.", 1.25, 0.166, 36, 1.1e7),
            of(
                    "DRYD",
                    "Drydock Shipping",
                    "Industry",
                    "Container ships and the yards that mend them.",
                    1.20,
                    0.154,
                    55,
                    4.4e6),
            of("ELMW", "Elmwood Paper", "Materials", "Packaging board from its own forests.", 0.95, 0.122, 31, 3.8e6),
            of("FERN", "Fernhill Energy", "Energy", "Wind parks and the cables to shore.", 1.05, 0.128, 48, 9.4e6),
            of("GLDN", "Golden Kettle", "Consumer", "Tea houses in railway stations.", 0.80, 0.096, 61, 5.2e6),
            of(
                    "HXAG",
                    "Hexagonal Software",
                    "Technology",
                    "Bookkeeping for small firms, rented by the month.",
                    1.15,
                    0.134,
                    44,
                    1.6e7),
            of("IRNW", "Ironwood Tools", "Industry", "Drills, saws and everything that turns.", 1.05, 0.106, 73, 4.9e6),
            of(
                    "JUNP",
                    "Juniper Point Health",
                    "Health",
                    "Clinics and the software that runs them.",
                    0.75,
                    0.102,
                    66,
                    5.6e6),
            of("KSTL", "Kestrel Semiconductors", "Technology", "Sensors that see in the dark.", 1.40, 0.173, 33, 2.4e7),
            of("LMPL", "Lamplight Media", "Media", "Films, mostly sequels.", 1.10, 0.186, 52, 1.3e7),
            of("MARL", "Marlstone Oil", "Energy", "Old wells, patiently pumped.", 1.15, 0.141, 79, 1.2e7),
            of("NBLA", "Nebula Pharma", "Health", "Three medicines and a large laboratory.", 0.70, 0.128, 58, 8.3e6),
            of("ORCH", "Orchard Grocers", "Staples", "Supermarkets with wide aisles.", 0.60, 0.090, 47, 7.7e6),
            of("PLMR", "Palmer & Quill", "Finance", "Insurance against weather.", 0.95, 0.090, 69, 3.3e6),
            of("QUAY", "Quayside Telecom", "Media", "Telephone lines under the harbour.", 0.65, 0.090, 38, 2.1e7),
            of(
                    "RDGE",
                    "Ridgeline Outfitters",
                    "Consumer",
                    "Boots, tents and a loyal following.",
                    1.00,
                    0.147,
                    54,
                    5.9e6),
            of("SLTR", "Saltire Steel", "Materials", "Rails and beams.", 1.35, 0.160, 41, 1.0e7),
            of("TMBR", "Timberline Motors", "Consumer", "Small electric vans.", 1.30, 0.198, 30, 2.8e7));

    private static SimulatedCompany of(
            String symbol,
            String name,
            String sector,
            String description,
            double beta,
            double ownVolatility,
            double firstPrice,
            double shares) {
        return new SimulatedCompany(
                new Company(symbol, name, sector, description), beta, ownVolatility, firstPrice, shares);
    }
}
