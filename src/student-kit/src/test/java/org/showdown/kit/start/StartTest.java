package org.showdown.kit.start;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartTest {
    private static final int CLASS_FILE_OF_JAVA_11 = 55;

    @Test
    void saysWhichJavaIsNeeded() {
        assertThat(Start.problem(Runtime.Version.parse("17.0.15+6"), "/opt/java-17"))
                .startsWith("showdown-kit.jar: expected Java 25 or newer, found Java 17 in /opt/java-17.");
        assertThat(Start.problem(Runtime.Version.parse("25"), "/opt/java-25")).isNull();
    }

    @Test
    void canBeReadByThatOlderJava() throws IOException {
        try (InputStream file = Objects.requireNonNull(Start.class.getResourceAsStream("Start.class"));
                DataInputStream bytes = new DataInputStream(file)) {
            assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(bytes.readUnsignedShort()).isZero();
            assertThat(bytes.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_11);
        }
    }
}
