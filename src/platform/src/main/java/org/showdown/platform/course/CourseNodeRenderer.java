package org.showdown.platform.course;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Draws what the course's Markdown has beside CommonMark, and headings and code in the course's way. */
final class CourseNodeRenderer implements NodeRenderer {
    private static final Pattern MARK = Pattern.compile("[.,;:!?)]+");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final DocumentScan scan;
    private final Map<Node, String> typeset;
    private final References references;
    private final DirectiveRenderer directives;
    private int samples;

    CourseNodeRenderer(
            HtmlNodeRendererContext context, DocumentScan scan, Map<Node, String> typeset, References references) {
        this.context = context;
        this.html = context.getWriter();
        this.scan = scan;
        this.typeset = typeset;
        this.references = references;
        this.directives = new DirectiveRenderer(context, references);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                FencedCodeBlock.class,
                HtmlBlock.class,
                HtmlInline.class,
                Directive.class,
                Formula.Inline.class,
                Formula.Display.class,
                CourseReference.class,
                Text.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case FencedCodeBlock block -> code(block);
            case Formula.Inline formula -> {
                String mark = markBehind(formula);
                if (mark.isEmpty()) {
                    formula(formula, formula.tex(), "$");
                } else {
                    html.tag("span", Map.of("class", "with-mark"));
                    formula(formula, formula.tex(), "$");
                    html.text(mark);
                    html.tag("/span");
                }
            }
            case Formula.Display formula -> {
                html.line();
                html.tag("div", Map.of("class", "formula"));
                formula(formula, formula.tex(), FormulaParsers.MARK);
                html.tag("/div");
                html.line();
            }
            case Directive directive -> directives.render(directive);
            case CourseReference reference -> reference(reference);
            case Text text -> {
                int drawn = text.getPrevious() instanceof Formula.Inline formula
                        ? markBehind(formula).length()
                        : 0;
                html.text(Typography.set(text.getLiteral().substring(drawn)));
            }
            default -> {
                // HTML of an author: the scan has told of it, the page leaves it out.
            }
        }
    }

    /** The punctuation that a formula takes along to the end of its line: a browser would break the line between them. */
    private static String markBehind(Formula.Inline formula) {
        String behind = formula.getNext() instanceof Text text ? text.getLiteral() : "";
        Matcher mark = MARK.matcher(behind);
        return mark.lookingAt() ? mark.group() : "";
    }

    private void heading(Heading heading) {
        String tag = "h" + Math.clamp(heading.getLevel(), 2, 4);
        html.line();
        html.tag(tag, Map.of("id", scan.id(heading)));
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void formula(Node formula, String tex, String mark) {
        String mathMl = typeset.get(formula);
        if (mathMl != null) {
            html.raw(mathMl);
        } else {
            html.tag("code");
            html.text(mark + tex + mark);
            html.tag("/code");
        }
    }

    private void code(FencedCodeBlock block) {
        String language = block.getInfo() == null
                ? ""
                : block.getInfo().strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        String id = "code-" + ++samples;
        Map<String, String> sample = new LinkedHashMap<>();
        sample.put("class", "sample");
        if (!language.isEmpty()) {
            sample.put("data-language", language);
        }
        html.line();
        html.tag("div", sample);
        html.tag("div", Map.of("class", "sample-head"));
        html.tag("span", Map.of("class", "language"));
        html.text(name(language));
        html.tag("/span");
        html.tag("copy-button", Map.of("for", id));
        html.tag("/copy-button");
        html.tag("/div");
        html.tag("pre");
        html.tag("code", Map.of("id", id));
        String coloured = typeset.get(block);
        if (coloured != null) {
            html.raw(coloured);
        } else {
            html.text(block.getLiteral());
        }
        html.tag("/code");
        html.tag("/pre");
        html.tag("/div");
        html.line();
    }

    static String name(String language) {
        return switch (language) {
            case "bash", "sh" -> "Shell";
            case "yaml" -> "YAML";
            case "" -> "Text";
            default -> language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
        };
    }

    private void reference(CourseReference reference) {
        switch (reference.kind()) {
            case "page" -> link(references.page(reference.id()), reference);
            case "cite" -> link(references.reading(reference.id()), reference);
            default -> directives.claim(references.claim(reference.id()), reference.id());
        }
    }

    private void link(References.@Nullable Link link, CourseReference reference) {
        if (link == null) {
            html.text(reference.id());
            return;
        }
        html.tag("a", Map.of("href", link.address()));
        html.text(link.text());
        html.tag("/a");
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
