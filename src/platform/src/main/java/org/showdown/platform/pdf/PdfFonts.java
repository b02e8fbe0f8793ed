package org.showdown.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** DejaVu, and behind it Droid Sans Fallback for Chinese, Japanese and Korean. */
final class PdfFonts {
    /** What stands in the place of a sign that neither has. */
    static final String REPLACEMENT = "□";

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String SANS = DEJAVU + "DejaVuSans.ttf";
    private static final String FALLBACK = "/fonts/DroidSansFallback.ttf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PdfFonts() {}

    /** Read when somebody first asks. */
    private static final class Signs {
        static final List<CmapLookup> OF_FONTS = List.of(signs(SANS), signs(FALLBACK));
    }

    static void addTo(PdfRendererBuilder builder) {
        EnumSet<FSFontUseCase> named = EnumSet.of(FSFontUseCase.DOCUMENT);
        font(builder, SANS, "DejaVu Sans", NORMAL, FontStyle.NORMAL, named);
        font(builder, DEJAVU + "DejaVuSans-Bold.ttf", "DejaVu Sans", BOLD, FontStyle.NORMAL, named);
        font(builder, DEJAVU + "DejaVuSans-Oblique.ttf", "DejaVu Sans", NORMAL, FontStyle.ITALIC, named);
        font(builder, DEJAVU + "DejaVuSans-BoldOblique.ttf", "DejaVu Sans", BOLD, FontStyle.ITALIC, named);
        font(builder, DEJAVU + "DejaVuSansMono.ttf", "DejaVu Sans Mono", NORMAL, FontStyle.NORMAL, named);
        // In this order: the upright DejaVu has more signs than its sisters, Arabic among them.
        EnumSet<FSFontUseCase> behind = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);
        font(builder, SANS, "behind: DejaVu Sans", NORMAL, FontStyle.NORMAL, behind);
        font(builder, FALLBACK, "behind: Droid Sans Fallback", NORMAL, FontStyle.NORMAL, behind);
    }

    private static void font(
            PdfRendererBuilder builder,
            String file,
            String family,
            int weight,
            FontStyle style,
            EnumSet<FSFontUseCase> use) {
        builder.useFont(() -> open(file), family, weight, style, true, use);
    }

    /** @return each sign of the text that no font has, once */
    static List<String> missing(String text) {
        return text.codePoints()
                .filter(sign -> sign > 0x7F) // of the others every font has what can be seen
                .filter(sign -> !Character.isWhitespace(sign) && Character.getType(sign) != Character.FORMAT)
                .distinct()
                .filter(sign -> Signs.OF_FONTS.stream().allMatch(font -> font.getGlyphId(sign) == 0))
                .mapToObj(Character::toString)
                .toList();
    }

    private static CmapLookup signs(String file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(file), file);
    }
}
