package org.showdown.platform.web;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** {@code /dev/full} answers each write as a full disk does. */
@EnabledOnOs(OS.LINUX)
class UnwritableDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void isBehindAChannelThatFindsNoRoom() {
        assertThat(isBehind(() -> {
                    try (FileChannel channel = FileChannel.open(FULL, StandardOpenOption.WRITE)) {
                        channel.write(ByteBuffer.wrap(new byte[] {1}));
                    }
                }))
                .isTrue();
    }

    @Test
    void isBehindAStreamThatFindsNoRoom() {
        assertThat(isBehind(() -> {
                    try (OutputStream stream = new FileOutputStream(FULL.toFile())) {
                        stream.write(new byte[] {1});
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .isTrue();
    }

    @Test
    void isNotBehindAFileThatIsNotThere() {
        assertThat(isBehind(() -> new FileInputStream("/no/such/file").close())).isFalse();
        assertThat(isBehind(() -> new FileOutputStream("/no/such/folder/file").close()))
                .isFalse();
    }

    private static boolean isBehind(ThrowingCallable attempt) {
        Throwable failure = catchThrowable(attempt);
        assertThat(failure).isNotNull();
        return UnwritableDisk.isBehind(failure);
    }
}
