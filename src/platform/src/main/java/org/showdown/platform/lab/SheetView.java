package org.showdown.platform.lab;

import java.util.List;

/**
 * A student's lab sheet.
 *
 * @param page    address of the exercise's text
 * @param address of the sheet
 * @param drawn   symbol, period and numbers of the student, in words
 */
public record SheetView(
        String week, String title, String page, String address, String drawn, int tries, List<QuestionView> questions) {

    public long solved() {
        return questions.stream().filter(QuestionView::solved).count();
    }

    /** Whether nothing is left to answer: each question is solved, or its tries are used up. */
    public boolean done() {
        return questions.stream().noneMatch(QuestionView::open);
    }
}
