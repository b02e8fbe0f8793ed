package org.showdown.platform.course;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Markdown's words without its marks. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText words = new PlainText();
        node.accept(words);
        return words.text.toString().strip();
    }

    /** TeX as one may read it in a line of search results: {@code \sigma_t^2} is {@code sigma_t^2}. */
    static String tex(Formula formula) {
        return formula.tex()
                .replaceAll("\\\\(text|mathrm|mathbf|left|right|,|;|!)", "")
                .replaceAll("[\\\\{}]", "");
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            text.append(tex(formula));
        }
    }
}
