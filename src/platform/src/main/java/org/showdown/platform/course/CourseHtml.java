package org.showdown.platform.course;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.showdown.platform.web.Markdown;

/**
 * Which HTML a course page may hold: what Markdown may, and what the renderer makes of directives, formulas and code. HTML of an author is not
 * rendered at all; this is the second wall.
 */
final class CourseHtml {
    private static final Pattern NAME = Pattern.compile("[a-z][\\w-]*");
    private static final Pattern NAMES = Pattern.compile("[\\w -]+");
    private static final Pattern PLAIN = Pattern.compile("[\\w .,:;+%#()/-]*");

    private static final PolicyFactory ALLOWED = Markdown.allowed()
            .and(new HtmlPolicyBuilder()
                    .allowElements(
                            "div", "span", "section", "figure", "figcaption", "h2", "h3", "h4", "p", "pre", "code", "a")
                    .allowElements("course-plot", "code-tabs", "copy-button")
                    .allowWithoutAttributes("span")
                    .allowAttributes("class")
                    .matching(NAMES)
                    .onElements("div", "span", "section", "figure", "p", "pre", "code", "a", "code-tabs")
                    .allowAttributes("id")
                    .matching(NAME)
                    .onElements("h2", "h3", "h4", "code")
                    .allowAttributes("role")
                    .matching(true, "note", "group", "region")
                    .onElements("div")
                    .allowAttributes("tabindex")
                    .matching(true, "0")
                    .onElements("div", "pre")
                    .allowAttributes("aria-label")
                    .onElements("div", "section")
                    .allowAttributes("data-language", "data-verdict")
                    .matching(NAME)
                    .onElements("div", "span", "a")
                    .allowAttributes("name", "for", "label", "settings")
                    .onElements("course-plot", "copy-button")
                    .toFactory())
            .and(new HtmlPolicyBuilder()
                    .allowElements("math", "semantics", "annotation", "mrow", "mi", "mo", "mn", "ms", "mtext", "mspace")
                    .allowElements(
                            "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts")
                    .allowElements(
                            "mfrac",
                            "msqrt",
                            "mroot",
                            "mtable",
                            "mtr",
                            "mtd",
                            "mstyle",
                            "mpadded",
                            "mphantom",
                            "menclose")
                    .allowAttributes(
                            "display",
                            "displaystyle",
                            "scriptlevel",
                            "mathvariant",
                            "encoding",
                            "stretchy",
                            "fence",
                            "separator",
                            "form",
                            "accent",
                            "accentunder",
                            "largeop",
                            "movablelimits",
                            "symmetric",
                            "minsize",
                            "maxsize",
                            "lspace",
                            "rspace",
                            "width",
                            "height",
                            "depth",
                            "voffset",
                            "linethickness",
                            "columnalign",
                            "columnspacing",
                            "columnlines",
                            "rowspacing",
                            "rowlines",
                            "notation")
                    .matching(PLAIN)
                    .globally()
                    .toFactory());

    private CourseHtml() {}

    static String sanitise(String html) {
        return ALLOWED.sanitize(html);
    }
}
