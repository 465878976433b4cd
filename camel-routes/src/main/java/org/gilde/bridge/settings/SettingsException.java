package org.gilde.bridge.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration can not be used. The message is for the operator, as it is. */
public class SettingsException extends RuntimeException {
    private final transient List<Problem> problems;

    /** Names the place, such as a file, and all that is wrong there. */
    public SettingsException(String place, List<Problem> problems) {
        super(place + "\n"
                + problems.stream()
                        .map(problem -> "  " + problem.setting() + ": " + problem.what())
                        .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns all that is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
