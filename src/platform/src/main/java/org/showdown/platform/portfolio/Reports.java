package org.showdown.platform.portfolio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Accounts;

/** Makes the report of a student, as a page and as PDF. Who may see it is the resources' question. */
@ApplicationScoped
class Reports {
    private final Assignments assignments;
    private final Accounts accounts;
    private final Portfolios portfolios;
    private final ReportPdf pdf;
    private final Clock clock;

    Reports(Assignments assignments, Accounts accounts, Portfolios portfolios, ReportPdf pdf, Clock clock) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.portfolios = portfolios;
        this.pdf = pdf;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "Report")
    static class Templates {
        static native TemplateInstance report(Report report, String pdfHref);

        static native TemplateInstance pdf(Report report);

        private Templates() {}
    }

    TemplateInstance page(String slug, UUID student, boolean pseudonym, UriInfo address, String pdfHref) {
        return Templates.report(report(slug, student, pseudonym, address), pdfHref);
    }

    Response pdf(String slug, UUID student, boolean pseudonym, UriInfo address) {
        byte[] content =
                pdf.of(Templates.pdf(report(slug, student, pseudonym, address)).render());
        return Response.ok(content, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-report.pdf\"")
                .build();
    }

    private Report report(String slug, UUID student, boolean pseudonym, UriInfo address) {
        Assignment assignment = assignments.bySlug(slug).orElseThrow(NotFoundException::new);
        Portfolio portfolio = portfolios.of(assignment, accounts.byId(student).orElseThrow(NotFoundException::new));
        String root = address.getBaseUri().toString().replaceAll("/+$", "");
        return Report.of(portfolio, pseudonym, clock.instant(), root);
    }
}
