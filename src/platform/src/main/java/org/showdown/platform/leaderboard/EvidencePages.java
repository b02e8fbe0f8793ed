package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.evidence.BoardEvidence;
import org.showdown.platform.evidence.Evidence;
import org.showdown.platform.evidence.EvidenceView;
import org.showdown.platform.evidence.PairEvidence;

/** Puts together the tables of tests. */
@ApplicationScoped
class EvidencePages {

    private final Evidence evidence;
    private final ReferenceTitles titles;

    EvidencePages(Evidence evidence, ReferenceTitles titles) {
        this.evidence = evidence;
        this.titles = titles;
    }

    /**
     * The tables of a view.
     *
     * @param against the submission of a row, as the address has it; empty or unknown for none
     */
    EvidencePage.Tables tables(Assignment assignment, BoardView view, RankedBoard board, String against) {
        Optional<EvidenceView> asked =
                BoardRows.evidenceView(view, view.losses().slice());
        if (asked.isEmpty() || board.evidence().isEmpty()) {
            return EvidencePage.Tables.NONE;
        }
        Shown shown = Shown.of(board, view, titles);
        int days = board.evidence().map(BoardEvidence::days).orElse(0);
        List<RankedRow> references =
                board.rows().stream().filter(row -> row.row().ofHouse()).toList();
        return new EvidencePage.Tables(
                references.stream().map(row -> row(row, view)).toList(),
                lines(asked.get(), view, shown.onPage(), references),
                board.rows().stream()
                        .filter(row -> row.row().submission().toString().equals(against))
                        .findFirst()
                        .map(row -> against(asked.get(), view, board, row))
                        .orElse(null),
                days,
                shown.page(),
                shown.pages());
    }

    private List<EvidencePage.Line> lines(
            EvidenceView asked, BoardView view, List<RankedRow> rows, List<RankedRow> references) {
        Map<UUID, Map<UUID, PairEvidence>> tests = new HashMap<>();
        for (RankedRow reference : references) {
            tests.put(reference.row().submission(), pairs(asked, reference));
        }
        List<EvidencePage.Line> lines = new ArrayList<>();
        for (RankedRow row : rows) {
            UUID id = row.row().submission();
            boolean inMatrix = tests.values().stream().anyMatch(of -> of.containsKey(id));
            // What is not of the matrix keeps its own tests against the house, and nobody else does.
            Map<UUID, PairEvidence> own = inMatrix || row.evidence() == null ? Map.of() : pairs(asked, row);
            List<TestCell> cells = new ArrayList<>();
            for (RankedRow reference : references) {
                UUID column = reference.row().submission();
                cells.add(cell(
                        tests.getOrDefault(column, Map.of()).get(id),
                        own.get(column),
                        view.losses().measure()));
            }
            lines.add(new EvidencePage.Line(row(row, view), cells));
        }
        return List.copyOf(lines);
    }

    private static TestCell cell(@Nullable PairEvidence ofColumn, @Nullable PairEvidence ofRow, Measure measure) {
        if (ofColumn != null) {
            return TestCell.ofSecond(ofColumn, measure);
        }
        return ofRow != null ? TestCell.ofFirst(ofRow, measure) : TestCell.NONE;
    }

    private EvidencePage.Against against(EvidenceView asked, BoardView view, RankedBoard board, RankedRow chosen) {
        Map<UUID, PairEvidence> tests = pairs(asked, chosen);
        List<EvidencePage.Pair> pairs = board.rows().stream()
                .filter(other -> tests.containsKey(other.row().submission()))
                .map(other -> new EvidencePage.Pair(
                        row(other, view),
                        cell(
                                null,
                                tests.get(other.row().submission()),
                                view.losses().measure())))
                .toList();
        return new EvidencePage.Against(row(chosen, view), pairs);
    }

    private Map<UUID, PairEvidence> pairs(EvidenceView asked, RankedRow first) {
        return evidence.pairs(asked, first.row().submission()).stream()
                .collect(Collectors.toMap(PairEvidence::second, Function.identity(), (a, b) -> a));
    }

    private EvidencePage.Row row(RankedRow ranked, BoardView view) {
        LeaderboardRow row = ranked.row();
        Integer rank = ranked.rank();
        boolean real = view.realNames() && !row.ofHouse();
        return new EvidencePage.Row(
                row.submission(),
                row.account(),
                rank == null ? "–" : rank.toString(),
                row.ofHouse() ? row.publicName() : row.entry(),
                row.ofHouse() ? titles.of(row.publicName()) : real ? String.valueOf(row.realName()) : row.publicName(),
                real ? row.pseudonym() : null);
    }
}
