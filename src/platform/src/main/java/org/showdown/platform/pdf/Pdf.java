package org.showdown.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets XHTML with its own styles as PDF. Nothing is fetched, from the network or from files: a picture stays out, unless its address holds it. */
@Singleton
public class Pdf {
    private static final Pattern HELD = Pattern.compile("data:image/(png|jpeg);base64,");
    /** How what makes Markdown safe writes signs beyond the first 65,536. */
    private static final Pattern BY_NUMBER = Pattern.compile("&#(x[0-9a-f]{1,5}|[0-9]{1,6});");

    public byte[] of(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        PdfFonts.addTo(builder);
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.useReplacementText(PdfFonts.REPLACEMENT);
        builder.useExternalResourceAccessControl(
                (address, type) -> HELD.matcher(address).lookingAt(),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
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

    /** @return each sign of a page that its PDF shows as {@code □}, in the order in which they come */
    public List<String> missingSigns(String xhtml) {
        return PdfFonts.missing(BY_NUMBER.matcher(xhtml).replaceAll(sign -> {
            String number = sign.group(1);
            return Matcher.quoteReplacement(Character.toString(
                    number.startsWith("x")
                            ? Integer.parseInt(number, 1, number.length(), 16)
                            : Integer.parseInt(number)));
        }));
    }
}
