package org.showdown.platform.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns a run that is written from right to left into the signs that are drawn from left to right. */
final class RightToLeft implements BidiReorderer {
    /** A letter and the marks on it, which stay in this order. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    /** Pairs of signs that are each other's mirror image. */
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

    /** Numbers, and words of other scripts, stay as they are. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] pieces = new String[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String piece = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            pieces[run] = levels[run] % 2 == 0 ? piece : reversed(piece);
        }
        Bidi.reorderVisually(levels, 0, pieces, 0, pieces.length);
        return String.join("", pieces);
    }

    private static String reversed(String text) {
        List<String> letters =
                LETTER.matcher(text).results().map(MatchResult::group).toList();
        StringBuilder reversed = new StringBuilder(text.length());
        letters.reversed().forEach(letter -> reversed.append(mirrored(letter)));
        return reversed.toString();
    }

    private static String mirrored(String letter) {
        int place = letter.length() == 1 ? MIRRORED.indexOf(letter) : -1;
        return place < 0 ? letter : MIRRORED.substring(place ^ 1, (place ^ 1) + 1);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.join(text);
    }

    /** The letters themselves, for a font that lacks their forms. */
    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
