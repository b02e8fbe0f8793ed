package org.showdown.platform.portfolio;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets XHTML with its own styles as PDF. Nothing is fetched, from the network or from files: a picture with an address stays out. */
@Singleton
class ReportPdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    byte[] of(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "DejaVuSans.ttf", "DejaVu Sans", NORMAL, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Bold.ttf", "DejaVu Sans", BOLD, FontStyle.NORMAL);
        font(builder, "DejaVuSans-Oblique.ttf", "DejaVu Sans", NORMAL, FontStyle.ITALIC);
        font(builder, "DejaVuSans-BoldOblique.ttf", "DejaVu Sans", BOLD, FontStyle.ITALIC);
        font(builder, "DejaVuSansMono.ttf", "DejaVu Sans Mono", NORMAL, FontStyle.NORMAL);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(xhtml, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONTS + file), file);
    }
}
