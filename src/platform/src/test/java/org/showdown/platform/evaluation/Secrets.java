package org.showdown.platform.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that must not be seen, in the forms that a program would write them in: decimal with seven digits and more, hexadecimal, the bytes of float32 and
 * float64 in both orders, and base64 of those.
 */
final class Secrets {

    private static final int FEWEST_DIGITS = 7;

    private final Map<String, Double> texts = new LinkedHashMap<>();
    private final List<byte[]> bytes = new ArrayList<>();

    Secrets(Collection<Double> numbers) {
        numbers.forEach(this::add);
    }

    /** What of it stands in some bytes, in words; empty when nothing does. */
    List<String> seenIn(byte[] content) {
        // One character a byte: so raw bytes and texts are looked for in the same way.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<String> seen = new ArrayList<>();
        texts.forEach((form, number) -> {
            if (text.contains(form)) {
                seen.add(number + " as " + form);
            }
        });
        bytes.stream()
                .filter(form -> text.contains(new String(form, StandardCharsets.ISO_8859_1)))
                .forEach(form -> seen.add("bytes " + HexFormat.of().formatHex(form)));
        return seen;
    }

    private void add(double number) {
        text(Double.toString(number), number);
        text(Float.toString((float) number), number);
        text(Double.toHexString(number), number);
        for (int digits = FEWEST_DIGITS; digits <= 12; digits++) {
            text(
                    new BigDecimal(number)
                            .round(new MathContext(digits))
                            .toPlainString()
                            .replaceFirst("^-?0", ""),
                    number);
        }
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            binary(
                    ByteBuffer.allocate(Double.BYTES)
                            .order(order)
                            .putDouble(number)
                            .array(),
                    number);
            binary(
                    ByteBuffer.allocate(Float.BYTES)
                            .order(order)
                            .putFloat((float) number)
                            .array(),
                    number);
        }
    }

    private void binary(byte[] form, double number) {
        bytes.add(form);
        text(HexFormat.of().formatHex(form), number);
        text(HexFormat.of().withUpperCase().formatHex(form), number);
        text(Base64.getEncoder().withoutPadding().encodeToString(form), number);
        text(Base64.getUrlEncoder().withoutPadding().encodeToString(form), number);
    }

    private void text(String form, double number) {
        texts.put(form, number);
    }
}
