package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the texts of one week may refer to. */
final class WeekReferences implements References {
    private final Map<String, Link> pages = new HashMap<>();
    private final Map<String, Link> readings = new HashMap<>();
    private final Map<String, Claim> claims;
    private final Knowledge knowledge;

    /** What rooms to the right know, if they are there. */
    record Knowledge(@Nullable ClaimLedger ledger, Iterable<PlotData> plots) {}

    WeekReferences(Map<String, Claim> claims, Knowledge knowledge) {
        this.claims = claims;
        this.knowledge = knowledge;
    }

    void addPage(String slug, String address, String title) {
        pages.putIfAbsent(slug, new Link(address, title));
    }

    void addReading(String week, JsonNode reading) {
        String key = reading.path("key").asText("");
        String mark = "[" + surnames(reading.path("authors").asText("")) + " "
                + reading.path("year").asText("") + "]";
        readings.put(key, new Link(week + "#reading-" + key, mark));
    }

    /** {@code Robert F. Engle and Tim Bollerslev} are Engle and Bollerslev, of three or more the first is named. */
    static String surnames(String authors) {
        String[] names = authors.replace(" and others", ", others").split(",\\s*|\\s+and\\s+", -1);
        String first = surname(names[0]);
        return switch (names.length) {
            case 1 -> first;
            case 2 -> names[1].equals("others") ? first + " et al." : first + " and " + surname(names[1]);
            default -> first + " et al.";
        };
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    @Override
    public @Nullable Link page(String slug) {
        return pages.get(slug);
    }

    @Override
    public @Nullable Link reading(String key) {
        return readings.get(key);
    }

    @Override
    public @Nullable Claim claim(String id) {
        return claims.get(id);
    }

    @Override
    public @Nullable String plotData(Directive plot) {
        String id = plot.setting("id");
        if (id != null) {
            for (PlotData each : knowledge.plots()) {
                String address = each.address(id, plot.settingsBut("id")).orElse(null);
                if (address != null) {
                    return address;
                }
            }
        }
        return null;
    }

    @Override
    public ClaimLedger.@Nullable Measurement measurement(String claim) {
        ClaimLedger ledger = knowledge.ledger();
        return ledger == null ? null : ledger.measurement(claim).orElse(null);
    }

    @Override
    public @Nullable String inLedger(String claim) {
        ClaimLedger ledger = knowledge.ledger();
        return ledger == null ? null : ledger.address(claim).orElse(null);
    }
}
