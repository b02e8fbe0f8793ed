package org.showdown.runner;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames as bytes: length (4 bytes, without itself), number of the question (4 bytes), type (1 byte), content; all numbers
 * big endian. A length is compared
 * with the reader's cap, and a count with the bytes that are there, before anything is allocated.
 */
public final class FrameCodec {

    /** The longest frame that the box accepts from the host, in bytes. */
    public static final int CAP_TO_BOX = 16 << 20;

    /** The longest frame that the host accepts from the box, in bytes. */
    public static final int CAP_TO_HOST = 1 << 20;

    /** The length, and the number of the question. */
    private static final int HEAD = 2 * Integer.BYTES;

    /** The number and the type. */
    private static final int SHORTEST = Integer.BYTES + 1;

    private static final int MAGIC = 0x564F4C53;

    private FrameCodec() {}

    /** Writes one frame and flushes. */
    public static void write(OutputStream out, Numbered frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        bytes.write(new byte[HEAD], 0, HEAD);
        encode(new DataOutputStream(bytes), frame.frame());
        byte[] content = bytes.toByteArray();
        ByteBuffer.wrap(content).putInt(content.length - Integer.BYTES).putInt(frame.question());
        out.write(content);
        out.flush();
    }

    /**
     * Reads one frame.
     *
     * @param cap the longest length that is accepted
     * @throws EOFException at the end of the stream
     * @throws ProtocolException when the bytes are no frame
     */
    public static Numbered read(InputStream in, int cap) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            throw new EOFException("the stream ended between frames");
        }
        int length = ByteBuffer.wrap(head).getInt();
        if (length < SHORTEST || length > cap) {
            throw new ProtocolException("a frame of " + length + " bytes; at most " + cap + " are allowed");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the stream ended within a frame");
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        return new Numbered(bytes.getInt(), decode(bytes));
    }

    private static void encode(DataOutputStream out, Frame frame) throws IOException {
        // A chain, not a pattern switch: its first use costs a tenth of a second that each box would pay.
        if (frame instanceof Frame.Hello f) {
            out.writeByte(1);
            out.writeInt(MAGIC);
            out.writeInt(f.version());
        } else if (frame instanceof Frame.Setup f) {
            out.writeByte(2);
            texts(out, f.symbols());
            text(out, f.estimator());
            out.writeInt(f.windowDays());
            out.writeInt(f.horizons().size());
            for (int horizon : f.horizons()) {
                out.writeInt(horizon);
            }
            texts(out, f.features());
        } else if (frame instanceof Frame.Days f) {
            out.writeByte(3);
            out.writeInt(f.epochDays().length);
            for (long day : f.epochDays()) {
                out.writeLong(day);
            }
            doubles(out, f.values());
        } else if (frame instanceof Frame.Fit) {
            out.writeByte(4);
        } else if (frame instanceof Frame.Forecast f) {
            out.writeByte(5);
            out.writeInt(f.horizon());
        } else if (frame instanceof Frame.Tensor f) {
            out.writeByte(6);
            out.writeInt(f.rows());
            out.writeInt(f.steps());
            out.writeInt(f.features());
            floats(out, f.values());
        } else if (frame instanceof Frame.Ready f) {
            out.writeByte(7);
            text(out, f.description());
            out.writeInt(f.steps());
            out.writeLong(f.parameters());
        } else if (frame instanceof Frame.Fitted) {
            out.writeByte(8);
        } else if (frame instanceof Frame.Forecasts f) {
            out.writeByte(9);
            double[] values = f.values();
            out.writeBoolean(values != null);
            doubles(out, values == null ? new double[0] : values);
        } else if (frame instanceof Frame.Outputs f) {
            out.writeByte(10);
            out.writeInt(f.columns());
            floats(out, f.values());
        } else if (frame instanceof Frame.Refused f) {
            out.writeByte(11);
            out.writeBoolean(f.contract());
            text(out, f.message());
        } else if (frame instanceof Frame.Failed f) {
            out.writeByte(12);
            out.writeByte(f.stage().ordinal());
            text(out, f.exception());
            text(out, f.message());
            texts(out, f.causes());
            texts(out, f.frames());
        } else if (frame instanceof Frame.Probed f) {
            out.writeByte(13);
            out.writeInt(f.probes());
            texts(out, f.breaches());
        }
    }

    private static Frame decode(ByteBuffer in) throws ProtocolException {
        Frame frame;
        try {
            frame = content(in);
        } catch (java.nio.BufferUnderflowException e) {
            throw new ProtocolException("a frame that is shorter than its content");
        }
        if (in.hasRemaining()) {
            throw new ProtocolException("a frame that is longer than its content");
        }
        return frame;
    }

    private static Frame content(ByteBuffer in) throws ProtocolException {
        int type = in.get();
        return switch (type) {
            case 1 -> {
                if (in.getInt() != MAGIC) {
                    throw new ProtocolException("a greeting that is not the runner's");
                }
                yield new Frame.Hello(in.getInt());
            }
            case 2 -> new Frame.Setup(texts(in), text(in), in.getInt(), ints(in), texts(in));
            case 3 -> {
                long[] days = new long[count(in, Long.BYTES)];
                for (int i = 0; i < days.length; i++) {
                    days[i] = in.getLong();
                }
                yield new Frame.Days(days, doubles(in));
            }
            case 4 -> new Frame.Fit();
            case 5 -> new Frame.Forecast(in.getInt());
            case 6 -> new Frame.Tensor(in.getInt(), in.getInt(), in.getInt(), floats(in));
            case 7 -> {
                String description = text(in);
                int steps = in.getInt();
                // The host makes windows of that many days.
                if (steps < 0 || steps > OnnxSignature.MOST_STEPS) {
                    throw new ProtocolException("a sequence of " + steps + " days");
                }
                yield new Frame.Ready(description, steps, in.getLong());
            }
            case 8 -> new Frame.Fitted();
            case 9 -> {
                boolean present = in.get() != 0;
                double[] values = doubles(in);
                yield new Frame.Forecasts(present ? values : null);
            }
            case 10 -> new Frame.Outputs(in.getInt(), floats(in));
            case 11 -> new Frame.Refused(in.get() != 0, text(in));
            case 12 -> {
                int stage = in.get();
                if (stage < 0 || stage >= Frame.Stage.values().length) {
                    throw new ProtocolException("an unknown stage: " + stage);
                }
                yield new Frame.Failed(Frame.Stage.values()[stage], text(in), text(in), texts(in), texts(in));
            }
            case 13 -> new Frame.Probed(in.getInt(), texts(in));
            default -> throw new ProtocolException("an unknown type of frame: " + type);
        };
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void doubles(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        out.write(bytes.array());
    }

    private static void floats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    private static int count(ByteBuffer in, int bytesEach) throws ProtocolException {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new ProtocolException("a count of " + count + " with " + in.remaining() + " bytes left");
        }
        return count;
    }

    private static String text(ByteBuffer in) throws ProtocolException {
        byte[] bytes = new byte[count(in, 1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> texts(ByteBuffer in) throws ProtocolException {
        int count = count(in, Integer.BYTES);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static List<Integer> ints(ByteBuffer in) throws ProtocolException {
        int count = count(in, Integer.BYTES);
        List<Integer> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(in.getInt());
        }
        return values;
    }

    private static double[] doubles(ByteBuffer in) throws ProtocolException {
        double[] values = new double[count(in, Double.BYTES)];
        in.asDoubleBuffer().get(values);
        in.position(in.position() + values.length * Double.BYTES);
        return values;
    }

    private static float[] floats(ByteBuffer in) throws ProtocolException {
        float[] values = new float[count(in, Float.BYTES)];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }
}
