package org.showdown.platform.portfolio;

import java.util.List;
import org.showdown.platform.identity.Account;

/** A student in the instructor's list. */
public record StudentHomework(Account student, List<ChecklistItem> items) {

    public long done() {
        return items.stream().filter(ChecklistItem::done).count();
    }

    public boolean complete() {
        return done() == items.size();
    }
}
