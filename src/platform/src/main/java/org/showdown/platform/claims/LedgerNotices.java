package org.showdown.platform.claims;

import jakarta.enterprise.context.ApplicationScoped;
import org.showdown.platform.submission.ChangeChannel;

/** Something was measured, on whichever node, or a round was asked for; the trigger on the rounds tells. */
@ApplicationScoped
class LedgerNotices extends ChangeChannel {
    @Override
    public String name() {
        return "claims_measured";
    }
}
