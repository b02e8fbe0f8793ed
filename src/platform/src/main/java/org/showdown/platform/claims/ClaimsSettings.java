package org.showdown.platform.claims;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set about the ledger; as variables {@code SHOWDOWN_CLAIMS_DELAY} and so on. */
@ConfigMapping(prefix = "showdown.claims")
public interface ClaimsSettings {

    /** Between a change and the round that sees it: more may change meanwhile. */
    @WithDefault("20s")
    Duration delay();

    /** How often everything is looked at without a change. */
    @WithDefault("24h")
    Duration every();

    /** How often the queue is looked at without a notice. */
    @WithDefault("5s")
    Duration polling();
}
