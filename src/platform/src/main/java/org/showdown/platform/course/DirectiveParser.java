package org.showdown.platform.course;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads {@link Directive}s. One that is opened within another ends that one, unclosed. */
final class DirectiveParser extends AbstractBlockParser {
    private static final String COLONS = ":::";

    private final Directive directive;

    private DirectiveParser(Directive directive) {
        this.directive = directive;
    }

    @Override
    public Block getBlock() {
        return directive;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return !(block instanceof Directive);
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (rest(state, 0).strip().equals(COLONS)) {
            directive.close();
            return BlockContinue.finished();
        }
        return directive.name().isEmpty() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    private static String rest(ParserState state, int skipped) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(Math.min(line.length(), state.getNextNonSpaceIndex() + skipped), line.length())
                .toString();
    }

    /** Begins a directive. */
    static final class Factory implements BlockParserFactory {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() > 0 || !rest(state, 0).startsWith(COLONS)) {
                return BlockStart.none();
            }
            Directive opened = new Directive(rest(state, COLONS.length()));
            return BlockStart.of(new DirectiveParser(opened))
                    .atIndex(state.getLine().getContent().length());
        }
    }
}
