/**
 * What a student hands in for an assignment beside models, and the whole of it: the checklist, the tables made of the student's scores, the
 * conclusion, the notebook and the report. Pages are asked by {@link org.showdown.platform.portfolio.HomeworkResource} and its neighbours.
 */
@NullMarked
package org.showdown.platform.portfolio;

import org.jspecify.annotations.NullMarked;
