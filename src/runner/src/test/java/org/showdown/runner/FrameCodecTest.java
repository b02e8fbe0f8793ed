package org.showdown.runner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrameCodecTest {
    private static final int CAP = 1 << 16;
    private static final int NUMBER = 0xCAFE_F00D;

    static Stream<Frame> frames() {
        return Stream.of(
                new Frame.Hello(Frame.VERSION),
                new Frame.Setup(List.of("A", "Ö"), "garman-klass", 5, List.of(1, 5), List.of("vix")),
                new Frame.Days(new long[] {-1, 20_000}, new double[] {Double.NaN, -0.0, Double.MIN_VALUE}),
                new Frame.Fit(),
                new Frame.Forecast(5),
                new Frame.Tensor(1, 2, 3, new float[] {1, 2, 3, 4, 5, Float.NaN}),
                new Frame.Ready("edu.example.Har"),
                new Frame.Ready("ONNX opset 14", 20, 50_049),
                new Frame.Fitted(),
                new Frame.Forecasts(new double[] {0.2, Double.POSITIVE_INFINITY}),
                new Frame.Forecasts(null),
                new Frame.Outputs(2, new float[] {1, 2}),
                new Frame.Refused(true, "no\u0000 \uD83D\uDE00"),
                new Frame.Failed(Frame.Stage.FIT, "E", "", List.of("a", ""), List.of()),
                new Frame.Probed(187, List.of("a breach")));
    }

    private static byte[] bytes(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameCodec.write(bytes, new Numbered(NUMBER, frame));
        return bytes.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return FrameCodec.read(new ByteArrayInputStream(bytes), CAP).frame();
    }

    /** A frame of a type with this content, its length right. */
    private static byte[] frame(int type, byte... content) {
        return ByteBuffer.allocate(9 + content.length)
                .putInt(5 + content.length)
                .putInt(NUMBER)
                .put((byte) type)
                .put(content)
                .array();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsWhatItHasWritten(Frame frame) throws IOException {
        Frame read = read(bytes(frame));
        assertThat(read).isInstanceOf(frame.getClass());
        assertThat(bytes(read)).isEqualTo(bytes(frame));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 61, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void noModelSaysThatItReadsDaysWithoutNumber(int steps) throws IOException {
        byte[] ready = bytes(new Frame.Ready("ONNX opset 14", steps, 1));
        assertThatThrownBy(() -> read(ready))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("a sequence of " + steps + " days");
    }

    @Test
    void keepsTheNumberOfTheQuestion() throws IOException {
        InputStream bytes = new ByteArrayInputStream(bytes(new Frame.Fit()));
        assertThat(FrameCodec.read(bytes, CAP)).isEqualTo(new Numbered(NUMBER, new Frame.Fit()));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void tellsAStreamThatEndsWithinAFrame(Frame frame) throws IOException {
        byte[] whole = bytes(frame);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void refusesAFrameThatIsLongerOrShorterThanItsContent(Frame frame) throws IOException {
        byte[] whole = bytes(frame);
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        ByteBuffer.wrap(longer).putInt(longer.length - 4);
        assertThatThrownBy(() -> read(longer)).isInstanceOf(ProtocolException.class);
        if (whole.length > 9) {
            byte[] shorter = Arrays.copyOf(whole, whole.length - 1);
            ByteBuffer.wrap(shorter).putInt(shorter.length - 4);
            assertThatThrownBy(() -> read(shorter)).isInstanceOf(ProtocolException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1, Integer.MIN_VALUE, CAP + 1, Integer.MAX_VALUE})
    void refusesALengthOutsideTheCapBeforeItReadsOn(int length) {
        byte[] head = ByteBuffer.allocate(4).putInt(length).array();
        InputStream endsAfterHead = new ByteArrayInputStream(head);
        assertThatThrownBy(() -> FrameCodec.read(endsAfterHead, CAP))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(Integer.toString(length));
    }

    @Test
    void acceptsAFrameAsLongAsTheCapAndNoByteMore() throws IOException {
        byte[] whole = bytes(new Frame.Refused(false, "x".repeat(1000)));
        int length = whole.length - 4;
        assertThat(FrameCodec.read(new ByteArrayInputStream(whole), length).frame())
                .isInstanceOf(Frame.Refused.class);
        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(whole), length - 1))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 1, 1000, 1 << 28, 1 << 29, 1 << 30, Integer.MAX_VALUE})
    void refusesACountThatTheFrameCannotHold(int count) {
        byte[] number = ByteBuffer.allocate(4).putInt(count).array();
        byte[] setup = frame(2, number);
        byte[] days = frame(3, number);
        byte[] forecasts =
                frame(9, ByteBuffer.allocate(5).put((byte) 1).putInt(count).array());
        byte[] outputs =
                frame(10, ByteBuffer.allocate(8).putInt(1).putInt(count).array());
        byte[] refused =
                frame(11, ByteBuffer.allocate(5).put((byte) 1).putInt(count).array());
        byte[] probed = frame(13, ByteBuffer.allocate(8).putInt(1).putInt(count).array());
        for (byte[] bytes : List.of(setup, days, forecasts, outputs, refused, probed)) {
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        for (int type = -128; type < 128; type++) {
            if (type < 1 || type > 13) {
                byte[] unknown = frame(type);
                assertThatThrownBy(() -> read(unknown))
                        .isInstanceOf(ProtocolException.class)
                        .hasMessageContaining("unknown type");
            }
        }
    }

    @Test
    void refusesAGreetingThatIsNotTheRunnersAndAStageThatDoesNotExist() {
        assertThatThrownBy(() -> read(frame(1, new byte[8]))).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read(frame(12, (byte) 3))).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> read(frame(12, (byte) -1))).isInstanceOf(ProtocolException.class);
    }

    /** Whatever the bytes are: a frame, or an error that says so; never another failure. */
    @Test
    void answersAnyBytesWithAFrameOrAProtocolError() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        List<byte[]> sound = frames().map(FrameCodecTest::unchecked).toList();
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = sound.get(random.nextInt(sound.size())).clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                // The length stays right, so that the content is looked at.
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            }
            assertReadsOrRefuses(bytes);
        }
    }

    private static byte[] unchecked(Frame frame) {
        try {
            return bytes(frame);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertReadsOrRefuses(byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException e) {
            assertThat(e).as(Arrays.toString(bytes)).isInstanceOf(ProtocolException.class);
        }
    }
}
