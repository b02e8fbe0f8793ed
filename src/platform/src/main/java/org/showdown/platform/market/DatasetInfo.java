package org.showdown.platform.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a stored dataset without loading it.
 *
 * @param sha256 hash of its content, see {@link org.showdown.volatility.market.MarketDataset#sha256()}
 * @param byOwner whether the database's owner imported it; then nobody else may show its first days
 */
public record DatasetInfo(
        UUID id,
        String slug,
        String title,
        boolean simulated,
        String sha256,
        List<String> symbols,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant importedAt,
        boolean byOwner) {}
