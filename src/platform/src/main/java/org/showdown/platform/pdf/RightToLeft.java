package org.showdown.platform.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;

/** Turns a run that is written from right to left into the signs that are drawn from left to right, and joins Arabic letters. */
final class RightToLeft implements BidiReorderer {
    private static final ArabicShaping JOINING = new ArabicShaping(ArabicShaping.LETTERS_SHAPE_TASHKEEL_ISOLATED
            | ArabicShaping.TEXT_DIRECTION_LOGICAL
            | ArabicShaping.LENGTH_GROW_SHRINK);

    /** Numbers, and words of other scripts, stay as they are. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        return new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT)
                .writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    /** @param text as it is written, the first letter first */
    @Override
    public String shapeText(String text) {
        try {
            return JOINING.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("A text that may change its length always has room", e);
        }
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
