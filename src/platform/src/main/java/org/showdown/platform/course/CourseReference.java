package org.showdown.platform.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** {@code [[kind:id]]}: a claim, a reading or a page of the course. */
final class CourseReference extends CustomNode {
    private static final Pattern INNER = Pattern.compile("([a-z]+):([\\w.-]+)");

    private final String kind;
    private final String id;

    CourseReference(String kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    String kind() {
        return kind;
    }

    String id() {
        return id;
    }

    /** Takes the inner of two pairs of brackets, and with it the outer, which CommonMark by itself never offers. */
    static final class Processor implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            Matcher inner = INNER.matcher(link.text());
            if (!inner.matches()
                    || link.destination() != null
                    || !(link.openingBracket().getPrevious() instanceof Text outer)
                    || !outer.getLiteral().equals("[")) {
                return LinkResult.none();
            }
            scanner.setPosition(link.afterTextBracket());
            if (!scanner.next(']')) {
                return LinkResult.none();
            }
            outer.setLiteral("");
            return LinkResult.replaceWith(new CourseReference(inner.group(1), inner.group(2)), scanner.position());
        }
    }
}
