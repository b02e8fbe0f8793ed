package org.showdown.platform.portfolio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.identity.Accounts;
import org.showdown.platform.pdf.Pdf;

/** Makes the report of a student, as a page and as PDF. Who may see it is the resources' question. */
@ApplicationScoped
class Reports {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Assignments assignments;
    private final Accounts accounts;
    private final Portfolios portfolios;
    private final Notebooks notebooks;
    private final Pdf pdf;
    private final Clock clock;
    private final Set<UUID> making = ConcurrentHashMap.newKeySet();

    Reports(
            Assignments assignments,
            Accounts accounts,
            Portfolios portfolios,
            Notebooks notebooks,
            Pdf pdf,
            Clock clock) {
        this.notebooks = notebooks;
        this.assignments = assignments;
        this.accounts = accounts;
        this.portfolios = portfolios;
        this.pdf = pdf;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "Report")
    static class Templates {
        /** @param missing signs that the PDF cannot show */
        static native TemplateInstance report(Report report, String pdfHref, List<String> missing);

        static native TemplateInstance pdf(Report report);

        private Templates() {}
    }

    TemplateInstance page(String slug, UUID student, boolean pseudonym, UriInfo address, String pdfHref) {
        Report report = report(slug, student, pseudonym, address);
        return Templates.report(
                report, pdfHref, pdf.missingSigns(Templates.pdf(report).render()));
    }

    /** One of a student at a time: a long notebook in many scripts takes many seconds, and may be asked for again and again. */
    Response pdf(String slug, UUID student, boolean pseudonym, UriInfo address) {
        if (!making.add(student)) {
            throw new ClientErrorException("This report is being made already.", TOO_MANY_REQUESTS);
        }
        try {
            byte[] content = pdf.of(
                    Templates.pdf(report(slug, student, pseudonym, address)).render());
            return Response.ok(content, "application/pdf")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-report.pdf\"")
                    .build();
        } finally {
            making.remove(student);
        }
    }

    private Report report(String slug, UUID student, boolean pseudonym, UriInfo address) {
        Assignment assignment = assignments.bySlug(slug).orElseThrow(NotFoundException::new);
        Portfolio portfolio = portfolios.of(assignment, accounts.byId(student).orElseThrow(NotFoundException::new));
        String root = address.getBaseUri().toString().replaceAll("/+$", "");
        StoredNotebook stored = portfolio.notebook();
        NotebookView notebook = stored == null ? null : NotebookView.report(notebooks.of(stored));
        return Report.of(portfolio, notebook, pseudonym, clock.instant(), root);
    }
}
