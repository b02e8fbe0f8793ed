package org.showdown.platform.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator can set about training; as variables {@code SHOWDOWN_TRAINING_BEAT} and so on. */
@ConfigMapping(prefix = "showdown.training")
public interface TrainingSettings {

    /** The training program, in the place of the one that the build made; {@code train …} or {@code study …} is added. */
    Optional<List<String>> command();

    /** For the JVM of the training program: the course's market and its windows fit into this heap several times; PyTorch is native. */
    @WithDefault("-Xmx2g,--enable-native-access=ALL-UNNAMED,--sun-misc-unsafe-memory-access=allow")
    List<String> options();

    /** How often a running job writes how far it is, and looks whether it is to end. */
    @WithDefault("1s")
    Duration beat();

    /** How often the queue is looked at without a notice; a notice is the rule, this is the net under it. */
    @WithDefault("5s")
    Duration polling();
}
