package org.showdown.platform.setup;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.showdown.sandbox.SandboxChoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SandboxSettingTest {

    @Test
    void takesTheNamesOfBackends() {
        assertThat(with("oci:crun")).isEqualTo(SandboxChoice.of("oci:crun"));
        assertThat(with("bubblewrap")).isEqualTo(SandboxChoice.BUBBLEWRAP);
        assertThat(with("none-trusted-machine").confines()).isFalse();
    }

    @Test
    void saysWhichNamesThereAre() {
        assertThatThrownBy(() -> with("docker"))
                .hasStackTraceContaining("showdown.sandbox")
                .hasStackTraceContaining("The sandbox must be one of bubblewrap, oci:crun, oci:runc, oci:runsc,"
                        + " none-trusted-machine, not 'docker'");
    }

    private static SandboxChoice with(String name) {
        return new SmallRyeConfigBuilder()
                .withMapping(ShowdownSettings.class)
                .withDefaultValues(Map.of("showdown.sandbox", name))
                .build()
                .getConfigMapping(ShowdownSettings.class)
                .sandbox();
    }
}
