package org.showdown.platform.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about the house's own submissions; as the variable {@code SHOWDOWN_HOUSE}. */
@ConfigMapping(prefix = "showdown")
interface HouseSettings {

    /** Whether the reference solutions are submitted at start. */
    @WithDefault("true")
    boolean house();
}
