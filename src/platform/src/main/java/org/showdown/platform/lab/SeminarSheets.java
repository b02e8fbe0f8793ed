package org.showdown.platform.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.showdown.platform.course.LabSheets;
import org.showdown.platform.identity.CurrentUser;

/** Tells the course's pages of the lab sheets. Instructors read everything. */
@ApplicationScoped
class SeminarSheets implements LabSheets {
    private final LabFiles files;
    private final LabDesk desk;
    private final CurrentUser user;

    SeminarSheets(LabFiles files, LabDesk desk, CurrentUser user) {
        this.files = files;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public Optional<String> address(String week, String exercise) {
        return files.find(week, exercise).map(LabExercise::address);
    }

    @Override
    public boolean opensInsight(String week, String exercise) {
        return user.isInstructor()
                || files.find(week, exercise)
                        .map(found -> desk.done(found, user.accountId()))
                        .orElse(true);
    }
}
