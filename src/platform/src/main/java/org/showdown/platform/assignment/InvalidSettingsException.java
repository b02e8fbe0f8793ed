package org.showdown.platform.assignment;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be used, with every problem found. */
final class InvalidSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidSettingsException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + ": " + problem.text())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
