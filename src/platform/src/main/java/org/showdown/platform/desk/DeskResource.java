package org.showdown.platform.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentLoading;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.course.CourseLibrary;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.identity.Role;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;

/** The instructor's first page. */
@Path("/teach")
@RolesAllowed(Role.Names.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class DeskResource {
    private final Assignments assignments;
    private final AssignmentLoading files;
    private final CourseLibrary course;
    private final MarketStore markets;
    private final Accounts accounts;

    DeskResource(
            Assignments assignments,
            AssignmentLoading files,
            CourseLibrary course,
            MarketStore markets,
            Accounts accounts) {
        this.assignments = assignments;
        this.files = files;
        this.course = course;
        this.markets = markets;
        this.accounts = accounts;
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param saved          the title of an assignment that has just been saved; empty when none was
         * @param fileProblems   what is wrong in the assignments' files, as {@code file:line: field: text}
         * @param courseProblems what is wrong in the course's text, as {@code file:line: text}
         */
        static native TemplateInstance desk(
                List<Assignment> assignments,
                String saved,
                List<String> fileProblems,
                List<String> courseProblems,
                List<DatasetInfo> datasets,
                int students);

        private Templates() {}
    }

    @GET
    public TemplateInstance desk(@RestQuery @Nullable String saved) {
        int students = (int) accounts.all().stream()
                .filter(account -> account.role() == Role.STUDENT)
                .count();
        String title = Optional.ofNullable(saved)
                .flatMap(assignments::bySlug)
                .map(assignment -> assignment.settings().title())
                .orElse("");
        return Templates.desk(assignments.all(), title, files.problems(), course.problems(), markets.all(), students);
    }
}
