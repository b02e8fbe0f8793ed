package org.showdown.platform.lab;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/** What became of the class's answers, for instructors. Only students count. */
@ApplicationScoped
class ClassResults {
    private final Database database;
    private final LabFiles files;

    ClassResults(Database database, LabFiles files) {
        this.database = database;
        this.files = files;
    }

    private record Counts(String question, int tried, int solved, int usedUp, int tries) {}

    List<ExerciseResult> all() {
        return files.all().stream().map(this::of).toList();
    }

    private ExerciseResult of(LabExercise exercise) {
        Map<String, Counts> counts = counts(exercise);
        Map<String, Integer> mistakes = mistakes(exercise);
        List<QuestionResult> questions = new ArrayList<>();
        for (LabQuestion question : exercise.questions()) {
            Counts found = counts.getOrDefault(question.id(), new Counts(question.id(), 0, 0, 0, 0));
            questions.add(new QuestionResult(
                    question.id(),
                    question.text(),
                    found.tried(),
                    found.solved(),
                    found.usedUp(),
                    found.tries(),
                    words(question, mistakes.get(question.id())),
                    false));
        }
        hardest(questions)
                .ifPresent(place -> questions.set(place, questions.get(place).asHardest()));
        return new ExerciseResult(
                exercise.week(), exercise.slug(), exercise.title(), exercise.page(), opened(exercise), questions);
    }

    private static @Nullable String words(LabQuestion question, @Nullable Integer mistake) {
        return mistake != null && mistake < question.mistakes().size()
                ? question.mistakes().get(mistake).text()
                : null;
    }

    /** Where all solved everything nothing is hard. */
    private static Optional<Integer> hardest(List<QuestionResult> questions) {
        return java.util.stream.IntStream.range(0, questions.size())
                .boxed()
                .filter(place -> questions.get(place).solvedShare() < 1)
                .min(Comparator.comparingDouble(
                                (Integer place) -> questions.get(place).solvedShare())
                        .thenComparing(place -> -questions.get(place).triesEach()));
    }

    private int opened(LabExercise exercise) {
        return database.first("""
                        select count(*) from lab_sheet s join account a on a.id = s.account_id
                         where a.role = 'student' and s.week = ? and s.exercise = ?""", row -> row.getInt(1), exercise.week(), exercise.slug())
                .orElse(0);
    }

    private Map<String, Counts> counts(LabExercise exercise) {
        Map<String, Counts> counts = new HashMap<>();
        database.list(
                        """
                        select question, count(*) as tried, count(*) filter (where solved) as solved,
                               count(*) filter (where not solved and on_sheet >= ?) as used_up, sum(tries) as tries
                          from (select t.question, t.account_id, bool_or(t.outcome = 'right') as solved, count(*) as tries,
                                       count(*) filter (where t.draw = s.draw) as on_sheet
                                  from lab_try t join account a on a.id = t.account_id
                                  join lab_sheet s using (account_id, week, exercise)
                                 where a.role = 'student' and t.week = ? and t.exercise = ?
                                 group by t.question, t.account_id) of_student
                         group by question""",
                        row -> new Counts(
                                row.getString("question"),
                                row.getInt("tried"),
                                row.getInt("solved"),
                                row.getInt("used_up"),
                                row.getInt("tries")),
                        exercise.tries(),
                        exercise.week(),
                        exercise.slug())
                .forEach(each -> counts.put(each.question(), each));
        return counts;
    }

    private record Made(String question, int mistake) {}

    /** The one made most often comes last, and stays. */
    private Map<String, Integer> mistakes(LabExercise exercise) {
        Map<String, Integer> mistakes = new HashMap<>();
        database.list("""
                        select t.question, t.mistake from lab_try t join account a on a.id = t.account_id
                         where a.role = 'student' and t.week = ? and t.exercise = ? and t.mistake is not null
                         group by t.question, t.mistake order by count(*), t.mistake desc""", row -> new Made(row.getString(1), row.getInt(2)), exercise.week(), exercise.slug())
                .forEach(made -> mistakes.put(made.question(), made.mistake()));
        return mistakes;
    }
}
