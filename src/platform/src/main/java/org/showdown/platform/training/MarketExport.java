package org.showdown.platform.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.market.MarketStore;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;

/** The market data of a job as files: up to its last validation day, and no day later than that. */
@ApplicationScoped
class MarketExport {
    private final MarketStore markets;
    private final Assignments assignments;
    private final HiddenDays hiddenDays;

    MarketExport(MarketStore markets, Assignments assignments, HiddenDays hiddenDays) {
        this.markets = markets;
        this.assignments = assignments;
        this.hiddenDays = hiddenDays;
    }

    /** The job asks for what is not there any more; the message is for the person who started it. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String message) {
            super(message);
        }
    }

    /** @return the SHA-256 of what was written */
    String write(TrainingJob job, JobFiles files) throws IOException, Unavailable {
        MarketDataset visible = visible(job);
        try (Writer prices = Files.newBufferedWriter(files.market())) {
            MarketCsv.writePrices(visible, prices);
        }
        try (Writer vix = Files.newBufferedWriter(files.vix())) {
            MarketCsv.writeVix(visible, vix);
        }
        return visible.sha256();
    }

    private MarketDataset visible(TrainingJob job) throws Unavailable {
        String dataset = job.dataset();
        List<String> symbols = List.of();
        if (job.assignmentId() != null) {
            AssignmentSettings settings = assignments
                    .byId(job.assignmentId())
                    .map(Assignment::settings)
                    .orElseThrow(() -> new Unavailable("The assignment is not there any more."));
            // Whoever moves the hidden days forward means every job that still waits, too.
            if (job.validateUntil().isAfter(settings.split().publicUntil())) {
                throw new Unavailable("The assignment’s validation now ends on "
                        + settings.split().publicUntil() + ", before the " + job.validateUntil()
                        + " that this job was started with. Start it again.");
            }
            dataset = settings.dataset();
            symbols = settings.symbols();
        }
        if (job.assignmentId() == null && job.study() != null) {
            // An assignment may have begun to hide days since the study was asked for.
            Optional<String> refusal = hiddenDays.refuse(dataset, job.validateUntil());
            if (refusal.isPresent()) {
                throw new Unavailable(refusal.get());
            }
        }
        if (markets.find(dataset).isEmpty()) {
            throw new Unavailable("There is no market dataset named " + dataset + " any more.");
        }
        MarketDataset whole = markets.load(dataset);
        return (symbols.isEmpty() ? whole : whole.select(symbols)).until(job.validateUntil());
    }
}
