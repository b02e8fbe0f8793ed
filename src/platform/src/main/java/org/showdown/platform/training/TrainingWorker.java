package org.showdown.platform.training;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.worker.JobNeed;
import org.showdown.platform.worker.JobQueue;
import org.showdown.platform.worker.JobRunner;
import org.showdown.platform.worker.ThisWorker;
import org.showdown.platform.worker.WorkerSettings;

/** Takes jobs from the queue of trainings, one at a time, beside the evaluations of submissions. Needs no sandbox. */
@ApplicationScoped
class TrainingWorker {
    private static final int AFTER_FIRST_START = FirstStart.HOUSE_SUBMISSIONS + 100;

    private final TrainingRun run;
    private final ThisWorker worker;
    private final TrainingFeed feed;
    private final TrainingSettings settings;
    private final WorkerSettings workerSettings;
    private final ShowdownSettings process;

    TrainingWorker(
            TrainingRun run,
            ThisWorker worker,
            TrainingFeed feed,
            TrainingSettings settings,
            WorkerSettings workerSettings,
            ShowdownSettings process) {
        this.run = run;
        this.worker = worker;
        this.feed = feed;
        this.settings = settings;
        this.workerSettings = workerSettings;
        this.process = process;
    }

    void start(@Observes @Priority(AFTER_FIRST_START) StartupEvent event) {
        if (!process.role().evaluates() || !workerSettings.takes().contains(JobNeed.TRAIN)) {
            return;
        }
        boolean gpu = workerSettings.gpu();
        JobRunner runner = worker.add(new JobQueue(
                gpu ? TrainingJobs.TABLE : TrainingJobs.WITHOUT_GPU,
                gpu ? List.of(TrainingJobs.TASK, TrainingJobs.GPU_TASK) : List.of(TrainingJobs.TASK),
                1, // a training takes every core that it gets
                settings.polling(),
                run::run,
                List::of));
        feed.onChange(runner::look);
    }
}
