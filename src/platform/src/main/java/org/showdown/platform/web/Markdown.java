package org.showdown.platform.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as people write it, shown as HTML that cannot do anything but be read: {@code {settings.brief.markdown}} in a template. */
@TemplateExtension
public final class Markdown {
    private static final int DEEPEST = 100;
    private static final Pattern PICTURE =
            Pattern.compile("<img\\s[^>]*?\\bsrc\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "hr",
                    "br",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("align")
            .matching(true, "left", "right", "center")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /** What HTML of a Markdown text may remain; a feature that renders more of its own adds to it. */
    public static PolicyFactory allowed() {
        return ALLOWED;
    }

    /** @return the text as safe HTML; as it was written where it is nested deeper than anybody means */
    public static RawString markdown(String text) {
        Node document = PARSER.parse(text);
        return new RawString(ALLOWED.sanitize(RENDERER.render(isTooDeep(document) ? verbatim(text) : document)));
    }

    /** @return the addresses of the pictures in a Markdown text, each once, whether or not they may be shown */
    public static List<String> pictures(String text) {
        Node document = PARSER.parse(text);
        if (isTooDeep(document)) {
            return List.of(); // and is shown as it was written
        }
        Set<String> addresses = new LinkedHashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                addresses.add(image.getDestination());
                visitChildren(image);
            }

            @Override
            public void visit(HtmlInline html) {
                ofHtml(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                ofHtml(html.getLiteral());
            }

            private void ofHtml(String html) {
                PICTURE.matcher(html).results().map(found -> found.group(1)).forEach(addresses::add);
            }
        });
        return List.copyOf(addresses);
    }

    /** Walking through it takes a piece of the stack for each level, and a few thousand signs can make as many levels. */
    public static boolean isTooDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == document) {
                return false;
            }
            node = node.getNext();
        }
        return true;
    }

    private static Node verbatim(String text) {
        FencedCodeBlock block = new FencedCodeBlock();
        block.setLiteral(text);
        Document document = new Document();
        document.appendChild(block);
        return document;
    }
}
