package org.showdown.platform.identity;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names for the leaderboard that tell nothing about their owner. */
final class Pseudonyms {
    private static final List<String> ADJECTIVES = List.of(
            "Amber", "Brisk", "Calm", "Clever", "Coral", "Crisp", "Dapper", "Eager", "Fleet", "Gentle", "Golden",
            "Hardy", "Indigo", "Jade", "Keen", "Lively", "Lunar", "Mellow", "Nimble", "Opal", "Patient", "Quiet",
            "Rapid", "Russet", "Silver", "Solar", "Steady", "Sunny", "Swift", "Tidy", "Vivid", "Witty");
    private static final List<String> ANIMALS = List.of(
            "Badger",
            "Beaver",
            "Bittern",
            "Curlew",
            "Dolphin",
            "Dormouse",
            "Egret",
            "Falcon",
            "Finch",
            "Gannet",
            "Hare",
            "Heron",
            "Ibex",
            "Jackdaw",
            "Kestrel",
            "Lapwing",
            "Lynx",
            "Marten",
            "Newt",
            "Osprey",
            "Otter",
            "Petrel",
            "Plover",
            "Puffin",
            "Raven",
            "Robin",
            "Seal",
            "Starling",
            "Swallow",
            "Tern",
            "Vole",
            "Wren");

    private Pseudonyms() {}

    static String draw(RandomGenerator random) {
        return ADJECTIVES.get(random.nextInt(ADJECTIVES.size())) + " " + ANIMALS.get(random.nextInt(ANIMALS.size()));
    }
}
