package org.showdown.platform.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Draws a job: the whole page, and the parts of it that move. */
@ApplicationScoped
class JobPages {
    private final TrainingStore store;

    JobPages(TrainingStore store) {
        this.store = store;
    }

    @CheckedTemplate(basePath = "TrainingResource")
    static class Templates {
        static native TemplateInstance job(JobView view);

        static native TemplateInstance status(JobView view);

        static native TemplateInstance epochs(JobView view);

        static native TemplateInstance log(JobView view);

        private Templates() {}
    }

    Optional<JobView> view(UUID id) {
        return store.find(id)
                .map(job -> new JobView(
                        job,
                        store.epochs(id),
                        job.status() == JobStatus.QUEUED ? store.before(job) : 0,
                        store.log(id).orElse("")));
    }
}
