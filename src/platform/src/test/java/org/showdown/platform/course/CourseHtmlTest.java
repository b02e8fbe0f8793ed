package org.showdown.platform.course;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an author writes cannot do anything but be read. */
class CourseHtmlTest {
    @TempDir
    Path root;

    private CourseFolder course;

    @BeforeEach
    void copyTheCourse() {
        course = CourseFolder.under(root.resolve("assignments"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text <img src=x onerror=alert(1)> text",
                "[a link](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "![x](javascript:alert(1))",
                "<div style=\"position:fixed\">x</div>",
                "<iframe src=\"https://elsewhere.example\"></iframe>",
                "$\\href{javascript:alert(1)}{x}$",
                "$\\htmlData{x=y}{x}$",
                "$\\text{<script>alert(1)</script>}$",
                "::: story title=\"<script>alert(1)</script>\"\nText.\n:::",
                "::: plot id=acf from=\\\"><script>alert(1)</script>\nText.\n:::",
                "```python\n</code><script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "[[page:<script>]]",
                "<svg onload=alert(1)>",
                "<math><mi onclick=\"alert(1)\">x</mi></math>"
            })
    void leavesNothingThatCouldRun(String text) {
        String html = course.htmlOf(text);
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("href=\"javascript:")
                .doesNotContainIgnoringCase("src=\"javascript:")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContain(" style=")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @Test
    void tellsAnAuthorThatHtmlIsNotRead() {
        assertThat(course.problemsOf("One\n\n<script>alert(1)</script>\n\nand <b>two</b>."))
                .anyMatch(problem -> problem.contains(":7: HTML is not read in the course's text"))
                .anyMatch(problem -> problem.contains(":9: HTML is not read in the course's text, found <b>"));
        assertThat(course.problemsOf("<!-- a remark to oneself -->\n\nText."))
                .noneMatch(problem -> problem.contains("HTML"));
    }
}
