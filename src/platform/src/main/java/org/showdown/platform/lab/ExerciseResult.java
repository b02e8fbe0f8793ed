package org.showdown.platform.lab;

import java.util.List;

/**
 * How the class fares at an exercise.
 *
 * @param opened students who have opened their sheet
 */
public record ExerciseResult(
        String week, String slug, String title, String page, int opened, List<QuestionResult> questions) {}
