package org.showdown.platform.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTest {
    private final Pdf pdf = new Pdf();

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "山田 花子", "김민준", "Łukasz Żółć", "Ναταλία", "Наталья", "Nguyễn Thị Hồng"})
    void namesOfManyScriptsAreSetAsTheyAreWritten(String name) throws IOException {
        assertThat(drawn("<h1>" + name + "</h1>")).isEqualTo(name.replace(" ", ""));
    }

    @Test
    void hebrewRunsFromRightToLeftAndNumbersInItDoNot() throws IOException {
        assertThat(drawn("<p>LSTM: דוד (כהן) 123 wins</p>")).isEqualTo("LSTM:123(ןהכ)דודwins");
    }

    @Test
    void aNameOfItsOwnDirectionLeavesTheRestOfTheLineAsItIs() throws IOException {
        assertThat(drawn("<p>by <bdi>דוד (כהן) 123</bdi> · 4 of 5</p>")).isEqualTo("by123(ןהכ)דוד·4of5");
        assertThat(drawn("<p dir='rtl'>דוד 12 % LSTM 3 כהן</p>")).isEqualTo("ןהכLSTM3%12דוד");
    }

    @Test
    void arabicIsJoinedFromRightToLeft() throws IOException {
        // Mohammed: meem begins, hah and meem go on, dal ends. Salam: lam and alef are one sign.
        assertThat(drawn("<p>محمد</p>")).isEqualTo("\uFEAA\uFEE4\uFEA4\uFEE3");
        assertThat(drawn("<p>سلام</p>")).isEqualTo("\uFEE1\uFEFC\uFEB3");
        // Lam and alef maksura are two; marks do not part what they stand on.
        assertThat(drawn("<p>أولى</p>")).isEqualTo("\uFEF0\uFEDF\uFEED\uFE83");
        assertThat(drawn("<p>\u0645\u064F\u062D</p>"))
                .contains("\uFEE3", "\uFEA2")
                .doesNotContain(PdfFonts.REPLACEMENT);
    }

    @Test
    void aParagraphMaySayItsDirection() throws IOException {
        assertThat(drawn("<p dir='auto'>דוד wins</p>")).isEqualTo("winsדוד");
        assertThat(drawn("<p dir='auto'>HAR דוד</p>")).isEqualTo("HARדוד");
    }

    @Test
    void italicsAndCodeHaveTheSignsOfTheUprightFont() throws IOException {
        assertThat(drawn("<p><em>王 دد</em> <code>王 ≥ \u2713</code></p>")).doesNotContain(PdfFonts.REPLACEMENT);
    }

    @Test
    void tellsWhichSignsAreMissing() throws IOException {
        String text = "Fine: é 王 דוד محمد → ✓ 😀. Not: \uD83E\uDD80 \u0915 \uD83E\uDD80";

        assertThat(pdf.missingSigns(text)).containsExactly("\uD83E\uDD80", "\u0915");
        assertThat(pdf.missingSigns("&#x1f980; &#129408; &#x26; &#65; &amp;")).containsExactly("\uD83E\uDD80");
        assertThat(drawn("<p>" + text + "</p>")).endsWith("Not:□□□");
    }

    /** The signs on the page from left to right, as they are drawn. */
    private String drawn(String body) throws IOException {
        String style = "body { font-family: 'DejaVu Sans'; } code { font-family: 'DejaVu Sans Mono'; }";
        byte[] made = pdf.of("<html><head><style>" + style + "</style></head><body>" + body + "</body></html>");
        List<TextPosition> signs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(made)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    signs.add(sign);
                }
            }.getText(document);
        }
        return signs.stream()
                .sorted((one, other) -> Float.compare(one.getX(), other.getX()))
                .map(TextPosition::getUnicode)
                .filter(sign -> !sign.isBlank())
                .collect(Collectors.joining());
    }
}
