package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import org.showdown.platform.submission.ChangeChannel;

/** A student shows the real name on boards from now on, or no longer; a trigger on the account tells, on whichever node it was. */
@ApplicationScoped
class NameNotices extends ChangeChannel {
    @Override
    public String name() {
        return "names_changed";
    }
}
