package org.gilde.confluence.practice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.practice.Application.Words;
import org.gilde.confluence.text.Line;

/**
 * An Application as somebody typed it.
 *
 * @param sentence any text
 * @param helped any text, or none
 * @param hindered any text, or none
 * @param day such as 2026-11-22; nothing for today
 */
public record ApplicationDraft(String sentence, String helped, String hindered, String day) {
    /** The most characters of each text. */
    public static final int LONGEST = 300;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** What can be wrong with one. */
    public enum Problem {
        NO_SENTENCE,
        LONG_SENTENCE,
        LONG_HELPED,
        LONG_HINDERED,
        DAY,
        FUTURE
    }

    /** Returns what is wrong; nothing where it can be kept. */
    public Set<Problem> problems(LocalDate today) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        Words words = words();
        if (words.sentence().isEmpty()) {
            problems.add(Problem.NO_SENTENCE);
        }
        refuseLong(words.sentence(), Problem.LONG_SENTENCE, problems);
        refuseLong(words.helped(), Problem.LONG_HELPED, problems);
        refuseLong(words.hindered(), Problem.LONG_HINDERED, problems);
        Optional<LocalDate> date = date(today);
        if (date.isEmpty()) {
            problems.add(Problem.DAY);
        } else if (date.get().isAfter(today)) {
            problems.add(Problem.FUTURE);
        }
        return problems;
    }

    private static void refuseLong(String text, Problem problem, Set<Problem> problems) {
        if (text.length() > LONGEST) {
            problems.add(problem);
        }
    }

    Words words() {
        return new Words(Line.of(sentence), Line.of(helped), Line.of(hindered));
    }

    /** Returns the day; nothing where it is none. */
    Optional<LocalDate> date(LocalDate today) {
        try {
            return Optional.of(day.isBlank() ? today : LocalDate.parse(day.strip()))
                    .filter(date -> !date.isBefore(FIRST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
