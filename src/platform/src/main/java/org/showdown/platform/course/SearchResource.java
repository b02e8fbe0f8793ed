package org.showdown.platform.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Search over lecture, seminar and homework. */
@Path("/search")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SearchResource {
    private final CourseLibrary library;
    private final CourseSearch search;
    private final Instance<MorePassages> more;

    SearchResource(CourseLibrary library, CourseSearch search, @Any Instance<MorePassages> more) {
        this.library = library;
        this.search = search;
        this.more = more;
    }

    @CheckedTemplate
    static class Templates {
        /** @param question as it was typed, empty at first */
        static native TemplateInstance search(String question, List<CourseSearch.Hit> hits);

        private Templates() {}
    }

    @GET
    public TemplateInstance search(@QueryParam("q") @DefaultValue("") String typed) {
        String question = typed.replaceAll("\\p{Cntrl}", " ").strip();
        question = question.substring(0, Math.min(question.length(), CourseSearch.LONGEST_QUESTION));
        List<Passage> passages = new ArrayList<>(library.course().passages());
        more.forEach(each -> passages.addAll(each.passages()));
        return Templates.search(question, search.search(question, passages));
    }
}
