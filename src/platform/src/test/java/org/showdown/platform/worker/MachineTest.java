package org.showdown.platform.worker;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineTest {

    @Test
    void tellsOfAFullDiskNeitherFolderNorWhatIsFree() {
        assertThat(machine(Integer.MAX_VALUE).diskProblems())
                .containsExactly("The disk for temporary files has less than 2147483647 MiB free.");
        assertThat(machine(0).diskProblems()).isEmpty();
    }

    private static Machine machine(int freeMiB) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WorkerSettings.class)
                .withDefaultValue("showdown.worker.free-disk", Integer.toString(freeMiB))
                .build();
        return new Machine(config.getConfigMapping(WorkerSettings.class));
    }
}
