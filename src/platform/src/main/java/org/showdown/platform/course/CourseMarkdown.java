package org.showdown.platform.course;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The course's Markdown: CommonMark with tables, directives, formulas and references, as {@code docs/course.md} tells. */
final class CourseMarkdown {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customBlockParserFactory(new DirectiveParser.Factory())
            .customBlockParserFactory(new FormulaParsers.DisplayFactory())
            .customInlineContentParserFactory(new FormulaParsers.InlineFactory())
            .linkProcessor(new CourseReference.Processor())
            .build();

    private CourseMarkdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }
}
