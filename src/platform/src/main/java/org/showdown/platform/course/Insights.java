package org.showdown.platform.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The boxes of a page that wait until its lab sheet is done. */
final class Insights {
    private static final Pattern BOX = Pattern.compile("<div[^>]*\\bclass=\"insight\"[^>]*>");
    private static final Pattern DIV = Pattern.compile("<(/?)div\\b[^>]*>");
    private static final String CLOSED =
            "<p class=\"insight-closed\">What it means is shown here when your lab sheet is done.</p>";

    private Insights() {}

    /** @return the page with a sentence in the place of each box */
    static String closed(String html) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        Matcher box = BOX.matcher(html);
        while (box.find(from)) {
            result.append(html, from, box.start()).append(CLOSED);
            from = end(html, box.end());
        }
        return result.append(html, from, html.length()).toString();
    }

    /** Behind the end tag that belongs to a div which was opened before. */
    private static int end(String html, int inside) {
        Matcher tag = DIV.matcher(html);
        int open = 1;
        int from = inside;
        while (open > 0 && tag.find(from)) {
            open += tag.group(1).isEmpty() ? 1 : -1;
            from = tag.end();
        }
        return open > 0 ? html.length() : from;
    }
}
