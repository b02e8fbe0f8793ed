package org.showdown.platform.course;

import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Read {@link Formula}s. */
final class FormulaParsers {
    static final String MARK = "$$";

    private FormulaParsers() {}

    /** A formula on lines of its own; a blank line ends it, unclosed, so that a forgotten end does not swallow the page. */
    private static final class DisplayParser extends AbstractBlockParser {
        private final Formula.Display formula = new Formula.Display();

        @Override
        public Block getBlock() {
            return formula;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return formula.closed() || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            formula.add(line.getContent());
        }
    }

    /** Begins a formula on lines of its own; it may interrupt a paragraph. */
    static final class DisplayFactory implements BlockParserFactory {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            int start = state.getNextNonSpaceIndex();
            int end = line.indexOf(MARK, start + MARK.length());
            boolean textFollows =
                    end >= 0 && !line.substring(end + MARK.length()).isBlank();
            return state.getIndent() >= 4 || !line.startsWith(MARK, start) || textFollows
                    ? BlockStart.none()
                    : BlockStart.of(new DisplayParser()).atIndex(start + MARK.length());
        }
    }

    /**
     * A formula within a line. Sums of money stay text: the first dollar must touch what follows it, the last what stands before it, and no
     * digit may follow the last.
     */
    static final class InlineFactory implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            if (scanner.peek() == '$' || Character.isWhitespace(scanner.peek())) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            while (scanner.find('$') >= 0) {
                int before = scanner.peekPreviousCodePoint();
                Position end = scanner.position();
                scanner.next();
                if (!Character.isWhitespace(before) && before != '\\' && !Character.isDigit(scanner.peek())) {
                    String tex = scanner.getSource(start, end).getContent();
                    return ParsedInline.of(new Formula.Inline(tex), scanner.position());
                }
            }
            return ParsedInline.none();
        }
    }
}
