package org.showdown.kit;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SandboxOptionsTest {

    @Test
    void takesTheSandboxThatTheEnvironmentNames() {
        assertThat(confines(Map.of("SHOWDOWN_SANDBOX", "oci:crun"), null)).isTrue();
        assertThat(confines(Map.of("SHOWDOWN_SANDBOX", "none-trusted-machine"), null))
                .isFalse();
        assertThat(confines(Map.of(), null)).isFalse();
    }

    @Test
    void doesAsTheCommandLineSays() {
        assertThat(confines(Map.of("SHOWDOWN_SANDBOX", "bubblewrap"), false)).isFalse();
        assertThat(confines(Map.of("SHOWDOWN_SANDBOX", "none-trusted-machine"), true))
                .isTrue();
        assertThat(confines(Map.of(), true)).isTrue();
    }

    @Test
    void saysWhichSandboxesThereAre() {
        assertThatThrownBy(() -> confines(Map.of("SHOWDOWN_SANDBOX", "docker"), null))
                .isInstanceOf(Problem.class)
                .hasMessage("SHOWDOWN_SANDBOX: The sandbox must be one of bubblewrap, oci:crun, oci:runc, oci:runsc,"
                        + " none-trusted-machine, not 'docker'");
    }

    private static boolean confines(Map<String, String> environment, Boolean option) {
        SandboxOptions options = new SandboxOptions();
        options.sandbox = option;
        return options.choose(new Surroundings(environment, System.out, System.err))
                .confines();
    }
}
