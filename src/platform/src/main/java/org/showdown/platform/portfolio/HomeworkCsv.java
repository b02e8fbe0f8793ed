package org.showdown.platform.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Deliverable;

/** The instructor's list as CSV. A name that a spreadsheet would take for a formula gets an apostrophe before it. */
final class HomeworkCsv {
    private HomeworkCsv() {}

    static String write(Assignment assignment, List<StudentHomework> students) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, assignment, students);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Assignment assignment, List<StudentHomework> students) {
        List<String> head = new ArrayList<>(List.of("username", "name", "leaderboard_name"));
        assignment.settings().handIn().stream().map(Deliverable::id).forEach(head::add);
        head.add("missing");
        csv.writeRecord(head);
        for (StudentHomework each : students) {
            List<String> line = new ArrayList<>(List.of(
                    harmless(each.student().username),
                    harmless(each.student().displayName),
                    harmless(each.student().pseudonym)));
            each.items().forEach(item -> line.add(item.done() ? "yes" : "no"));
            line.add(Long.toString(each.items().size() - each.done()));
            csv.writeRecord(line);
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
