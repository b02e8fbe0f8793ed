package org.showdown.platform.course;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.showdown.platform.course.WeekReferences.Knowledge;
import org.showdown.platform.web.Markdown;

/**
 * What search finds: the plain text under one heading.
 *
 * @param address of the page, with the heading's place in it
 * @param heading empty for what stands before the first
 */
public record Passage(String address, String page, String heading, String text) {

    /** The passages of a page whose headings have no addresses of their own. */
    public static List<Passage> ofMarkdown(String address, String page, String markdown) {
        Node document = CourseMarkdown.parse(markdown);
        if (Markdown.isTooDeep(document)) {
            return List.of(new Passage(address, page, "", markdown));
        }
        DocumentScan scan = new DocumentScan(new WeekReferences(Map.of(), new Knowledge(null, List.of())));
        document.accept(scan);
        return scan.parts().stream()
                .map(part -> new Passage(
                        address, page, part.heading, part.text.toString().strip()))
                .filter(passage -> !passage.text().isEmpty())
                .toList();
    }
}
