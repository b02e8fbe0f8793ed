package org.showdown.platform.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.showdown.platform.course.Typesetter.Piece;

/** One walk over a page: its headings, its plain text by heading, what has to be set, and what is wrong in it. */
final class DocumentScan extends AbstractVisitor {
    /** Words under one heading, for search; the first part has no heading. */
    static final class Part {
        final String id;
        final String heading;
        final StringBuilder text = new StringBuilder();

        Part(String id, String heading) {
            this.id = id;
            this.heading = heading;
        }
    }

    private final References references;
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<org.showdown.platform.course.Heading> headings = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>(List.of(new Part("", "")));
    private final Map<Node, Piece> pieces = new IdentityHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int plots;
    private int displays;

    /** Something wrong at a node. */
    record Fault(Node node, String text) {}

    DocumentScan(References references) {
        this.references = references;
    }

    String id(Heading heading) {
        return ids.getOrDefault(heading, "");
    }

    List<org.showdown.platform.course.Heading> headings() {
        return headings;
    }

    List<Part> parts() {
        return parts;
    }

    Map<Node, Piece> pieces() {
        return pieces;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Minutes that reading takes: 200 words a minute, a fifth of a minute for a formula on its own, a minute for a plot. */
    int minutes() {
        long words = parts.stream()
                .mapToLong(part -> part.text.toString().split("\\s+", -1).length)
                .sum();
        return (int) Math.max(1, Math.round(words / 200.0 + displays / 5.0 + plots));
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            faults.add(new Fault(heading, "a page has its title in the front matter: begin its headings with '##'"));
        }
        String text = PlainText.of(heading);
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-$", "");
        String id = slug.isEmpty() ? "part" : slug;
        int earlier = taken.merge(id, 1, Integer::sum);
        id = earlier == 1 ? id : id + "-" + earlier;
        ids.put(heading, id);
        headings.add(new org.showdown.platform.course.Heading(heading.getLevel(), id, text));
        parts.add(new Part(id, text));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String language = block.getInfo() == null ? "" : block.getInfo().strip().split("\\s", 2)[0];
        if (!language.isEmpty()) {
            pieces.put(block, new Piece(language, block.getLiteral()));
        }
        add(block.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        switch (block) {
            case Formula.Display formula -> {
                displays++;
                pieces.put(formula, Piece.of(formula));
                if (!formula.closed()) {
                    faults.add(new Fault(formula, "this formula is not closed by '$$' before the next blank line"));
                }
            }
            case Directive directive -> {
                Directives.problem(directive).ifPresent(text -> faults.add(new Fault(directive, text)));
                plots += directive.name().equals("plot") ? 1 : 0;
                String claim = directive.setting("claim");
                if (claim != null && references.claim(claim) == null) {
                    faults.add(new Fault(directive, "there is no claim '" + claim + "' in claims.yaml"));
                }
                add(directive.settings().getOrDefault("title", ""));
                StringBuilder words = parts.getLast().text;
                int before = words.length();
                visitChildren(directive);
                if (directive.name().equals("insight")) {
                    words.setLength(before); // a search would tell it before the lab sheet is done
                }
            }
            default -> visitChildren(block);
        }
        add(" ");
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case Formula.Inline formula -> {
                pieces.put(formula, Piece.of(formula));
                add(PlainText.tex(formula));
            }
            case CourseReference reference -> {
                String problem = problem(reference);
                if (!problem.isEmpty()) {
                    faults.add(new Fault(reference, problem));
                }
                add(words(reference));
            }
            default -> {
                visitChildren(node);
                add(" "); // between the cells of a table
            }
        }
    }

    private String words(CourseReference reference) {
        Claim claim = references.claim(reference.id());
        References.Link link =
                reference.kind().equals("page") ? references.page(reference.id()) : references.reading(reference.id());
        return reference.kind().equals("claim") ? claim == null ? "" : claim.said() : link == null ? "" : link.text();
    }

    private String problem(CourseReference reference) {
        String id = reference.id();
        return switch (reference.kind()) {
            case "page" -> references.page(id) == null ? "there is no page '" + id + "' in this week" : "";
            case "cite" -> references.reading(id) == null ? "there is no reading '" + id + "' in week.yaml" : "";
            case "claim" -> references.claim(id) == null ? "there is no claim '" + id + "' in claims.yaml" : "";
            default -> "there is no reference '" + reference.kind() + "'; known are page, cite and claim";
        };
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!html.getLiteral().strip().startsWith("<!--")) {
            faults.add(new Fault(html, "HTML is not read in the course's text: use Markdown and directives"));
        }
    }

    @Override
    public void visit(HtmlInline html) {
        if (!html.getLiteral().startsWith("<!--")) {
            faults.add(new Fault(html, "HTML is not read in the course's text, found " + html.getLiteral()));
        }
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        add(" ");
    }

    @Override
    protected void visitChildren(Node parent) {
        super.visitChildren(parent);
        if (parent instanceof Block) {
            add(" ");
        }
    }

    private void add(String text) {
        parts.getLast().text.append(text);
    }
}
