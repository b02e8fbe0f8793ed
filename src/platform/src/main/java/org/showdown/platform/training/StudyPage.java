package org.showdown.platform.training;

/** A finished study as its page shows it. */
public record StudyPage(TrainingJob job, StudyResult result) {
    /** A number as a table writes it: a sign, digits, and what is said of them. */
    private static final String NUMBER = "[+−-]?\\d[\\d.,]*( ?[%×])?( ?(±|–|to) ?[+−-]?\\d[\\d.,]*)?|–|";

    /** @return the class of a column's cells: numbers stand right, but for those that name the rows */
    public String classOf(int column) {
        boolean numbers = column > 0
                && result.rows().stream()
                        .allMatch(row -> column < row.size() && row.get(column).matches(NUMBER));
        return numbers ? "num" : "";
    }
}
