package org.showdown.platform.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.Typesetter.Outcome;
import org.showdown.platform.course.Typesetter.Piece;

/** Makes HTML of the course's Markdown. */
final class CourseRenderer {
    private final Typesetter typesetter;

    CourseRenderer(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * A text as it was drawn. It is whole even where there are problems: what cannot be drawn stands there as it was written.
     *
     * @param html safe to show
     */
    record Drawn(
            String html,
            List<Heading> headings,
            List<DocumentScan.Part> parts,
            int minutes,
            List<CourseProblem> problems) {}

    /**
     * @param file      for messages
     * @param firstLine the line of the file on which the text begins
     */
    Drawn draw(String text, String file, int firstLine, References references) {
        Node document = CourseMarkdown.parse(text);
        DocumentScan scan = new DocumentScan(references);
        document.accept(scan);
        List<CourseProblem> problems = new ArrayList<>();
        scan.faults().forEach(fault -> problems.add(problem(fault.node(), fault.text(), file, firstLine)));

        Map<Piece, Outcome> set = typesetter.set(scan.pieces().values());
        Map<Node, String> drawn = new LinkedHashMap<>();
        scan.pieces().forEach((node, piece) -> {
            Outcome outcome = set.get(piece);
            if (outcome != null && outcome.html() != null) {
                drawn.put(node, outcome.html());
            } else if (outcome != null) {
                problems.add(problem(node, "this formula cannot be set: " + outcome.error(), file, firstLine));
            }
        });
        String html = HtmlRenderer.builder()
                .extensions(CourseMarkdown.EXTENSIONS)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new CourseNodeRenderer(context, scan, drawn, references))
                .build()
                .render(document)
                .replace("<table>", "<div class=\"table-scroll\"><table>")
                .replace("</table>", "</table></div>");
        problems.sort(Comparator.comparingInt(CourseProblem::line));
        return new Drawn(CourseHtml.sanitise(html), scan.headings(), scan.parts(), scan.minutes(), problems);
    }

    private static CourseProblem problem(Node node, String text, String file, int firstLine) {
        return new CourseProblem(file, firstLine + line(node), text);
    }

    /** Counted from 0; where a node does not know its place, that of what it stands in. */
    private static int line(@Nullable Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (!here.getSourceSpans().isEmpty()) {
                return here.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return 0;
    }
}
