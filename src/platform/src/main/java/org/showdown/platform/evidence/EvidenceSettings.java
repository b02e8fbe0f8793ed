package org.showdown.platform.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about the evidence of boards; as variables {@code SHOWDOWN_EVIDENCE_QUIET} and so on. */
@ConfigMapping(prefix = "showdown.evidence")
public interface EvidenceSettings {

    /** How long no further score must come before the evidence is renewed. */
    @WithDefault("3s")
    Duration quiet();

    /** How long it waits at most while scores keep coming. */
    @WithDefault("1m")
    Duration atMost();

    /** How often every assignment is looked at without a notice. */
    @WithDefault("1h")
    Duration every();

    /** How often the queue is looked at without a notice. */
    @WithDefault("5s")
    Duration polling();
}
