package org.showdown.platform.assignment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.showdown.evaluator.PublicSettings;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;

/**
 * What students download: the dataset up to the last day of the public board, and the settings of that board. This is the one door through
 * which market data leaves the platform.
 */
@ApplicationScoped
class PublicData {
    /** Zip entries carry a time; a fixed one makes the same data the same file. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final MarketStore markets;
    private final Cache<String, byte[]> archives =
            Caffeine.newBuilder().maximumSize(8).build();

    PublicData(MarketStore markets) {
        this.markets = markets;
    }

    /** @return a zip with {@code market.csv}, {@code vix.csv} and {@code assignment.yaml}, as the kit reads them */
    byte[] archive(Assignment assignment) {
        String dataset =
                markets.find(assignment.settings().dataset()).orElseThrow().sha256();
        return archives.get(assignment.id() + "/" + assignment.revision() + "/" + dataset, key -> pack(assignment));
    }

    private byte[] pack(Assignment assignment) {
        AssignmentSettings settings = assignment.settings();
        MarketDataset shown = markets.loadPublic(settings.dataset());
        List<String> symbols = settings.symbols().isEmpty() ? shown.symbols() : settings.symbols();
        MarketDataset visible = shown.select(symbols).until(settings.split().publicUntil());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            begin(zip, PublicSettings.FILE_NAME);
            writer.write(new PublicSettings(
                            assignment.slug(),
                            settings.title(),
                            visible.simulated(),
                            symbols,
                            settings.plan(Board.PUBLIC),
                            settings.features(),
                            settings.regimes())
                    .toYaml());
            writer.flush();
            begin(zip, PublicSettings.MARKET_FILE_NAME);
            MarketCsv.writePrices(visible, writer);
            writer.flush();
            begin(zip, PublicSettings.VIX_FILE_NAME);
            MarketCsv.writeVix(visible, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }
}
