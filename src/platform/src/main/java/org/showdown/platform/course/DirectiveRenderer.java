package org.showdown.platform.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Draws directives and claims. */
final class DirectiveRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final References references;

    DirectiveRenderer(HtmlNodeRendererContext context, References references) {
        this.context = context;
        this.html = context.getWriter();
        this.references = references;
    }

    void render(Directive directive) {
        html.line();
        switch (directive.name()) {
            case "plot" -> plot(directive);
            case "code" -> code(directive);
            case "note" -> box(directive, "side-note", "note", "Side note", "");
            case "story" -> box(directive, "story", "group", title(directive, "Story"), title(directive, "Story"));
            case "so-what" -> box(directive, "so-what", "group", "So what?", "So what?");
            case "insight" -> box(directive, "insight", "group", "What it means", "What it means");
            case "try" -> box(directive, "try", "group", "Try it", "Try it");
            case "loose" -> box(directive, "loose", "group", "Where the course is loose", "Where the course is loose");
            default -> children(directive);
        }
        html.line();
    }

    private static String title(Directive directive, String otherwise) {
        String title = directive.setting("title");
        return title == null ? otherwise : title;
    }

    private void box(Directive directive, String kind, String role, String label, String title) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", kind);
        attributes.put("role", role);
        attributes.put("aria-label", label);
        html.tag("div", attributes);
        if (!title.isEmpty()) {
            paragraph("box-title", title);
        }
        children(directive);
        String claim = directive.setting("claim");
        if (claim != null) {
            html.tag("p");
            claim(references.claim(claim), claim);
            html.tag("/p");
        }
        html.tag("/div");
    }

    /** The element stands where the plot will be drawn and holds what a reader has without it. */
    private void plot(Directive directive) {
        String id = directive.setting("id");
        html.tag("figure", Map.of("class", "plot-figure"));
        if (id != null) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("name", id);
            Map<String, String> settings = directive.settingsBut("id");
            if (!settings.isEmpty()) {
                attributes.put(
                        "settings",
                        settings.entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .collect(Collectors.joining("&")));
            }
            html.tag("course-plot", attributes);
            String data = references.plotData(directive);
            if (data != null) {
                html.tag("a", Map.of("href", data));
                html.text("The plot’s data");
                html.tag("/a");
            }
            html.tag("/course-plot");
        }
        html.tag("figcaption");
        children(directive);
        html.tag("/figcaption");
        html.tag("/figure");
    }

    private void code(Directive directive) {
        html.tag("figure", Map.of("class", "code-figure"));
        html.tag("figcaption");
        html.text(title(directive, "Code"));
        html.tag("/figcaption");
        boolean paired = samples(directive, "python") == 1 && samples(directive, "java") == 1;
        html.tag("code-tabs", paired ? Map.of("class", "paired") : Map.of());
        children(directive);
        html.tag("/code-tabs");
        html.tag("/figure");
    }

    private static int samples(Directive directive, String language) {
        int count = 0;
        for (Node child = directive.getFirstChild(); child != null; child = child.getNext()) {
            count += child instanceof FencedCodeBlock block && language.equals(block.getInfo()) ? 1 : 0;
        }
        return count;
    }

    /** The course's number, and beside it what was measured here, where that is known. */
    void claim(@Nullable Claim claim, String id) {
        ClaimLedger.Measurement measured = references.measurement(id);
        if (measured == null) {
            String address = references.inLedger(id);
            html.tag(
                    address == null ? "span" : "a",
                    address == null ? Map.of("class", "claim") : Map.of("class", "claim", "href", address));
            html.text(Typography.set(claim == null ? "" : claim.saidAlone()));
            html.tag(address == null ? "/span" : "/a");
            return;
        }
        String said = claim == null ? "" : claim.said();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "claim");
        attributes.put("data-verdict", measured.verdict());
        attributes.put("href", measured.address());
        html.tag("a", attributes);
        html.text(Typography.set("measured: " + measured.value() + (said.isEmpty() ? "" : ", " + said) + ", "
                + verdict(measured.verdict())));
        html.tag("/a");
    }

    private static String verdict(String verdict) {
        return switch (verdict) {
            case "holds" -> "holds";
            case "roughly" -> "holds roughly";
            default -> "does not hold here";
        };
    }

    private void paragraph(String kind, String text) {
        html.tag("p", Map.of("class", kind));
        html.text(text);
        html.tag("/p");
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
