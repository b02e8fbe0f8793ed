/** What the way of a submission costs: the storm before a deadline, fairness, and the sandbox beside no sandbox. Start at {@link org.showdown.bench.jobs.JobsBench}. */
@NullMarked
package org.showdown.bench.jobs;

import org.jspecify.annotations.NullMarked;
