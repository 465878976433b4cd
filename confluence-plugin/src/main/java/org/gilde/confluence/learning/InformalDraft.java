package org.gilde.confluence.learning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gilde.confluence.text.Line;

/**
 * An informal item as somebody typed it.
 *
 * @param title any text
 * @param state {@code planned}, {@code in-progress} or {@code learned}
 * @param day such as 2026-11-22
 * @param topics words with commas between them; each becomes a label
 */
public record InformalDraft(String title, String state, String day, String topics) {
    /** The most characters of a title. */
    public static final int LONGEST = 200;

    /** The most topics of an item. */
    public static final int MOST_TOPICS = 10;

    private static final Map<String, LearningState> STATES = Map.of(
            "planned",
            LearningState.PLANNED,
            "in-progress",
            LearningState.IN_PROGRESS,
            "learned",
            LearningState.LEARNED);
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    /** What can be wrong with one. */
    public enum Problem {
        NO_TITLE,
        LONG_TITLE,
        STATE,
        DAY,
        FUTURE,
        TOPICS
    }

    /** Returns the state's word. */
    public static String word(LearningState state) {
        return STATES.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns what is wrong; nothing where it can be kept.
     *
     * @param today what is learned is not learned later than that
     */
    public Set<Problem> problems(LocalDate today) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (plainTitle().isEmpty()) {
            problems.add(Problem.NO_TITLE);
        } else if (plainTitle().length() > LONGEST) {
            problems.add(Problem.LONG_TITLE);
        }
        if (!STATES.containsKey(state)) {
            problems.add(Problem.STATE);
        }
        Optional<LocalDate> date = date();
        if (date.isEmpty()) {
            problems.add(Problem.DAY);
        } else if ("learned".equals(state) && date.get().isAfter(today)) {
            problems.add(Problem.FUTURE);
        }
        if (labels().size() > MOST_TOPICS) {
            problems.add(Problem.TOPICS);
        }
        return problems;
    }

    /** Returns the item, where nothing is wrong. */
    InformalItem item() {
        return new InformalItem(
                plainTitle(),
                Optional.ofNullable(STATES.get(state)).orElseThrow(),
                date().orElseThrow().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                labels());
    }

    private String plainTitle() {
        return Line.of(title);
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day.strip()))
                    .filter(date -> !date.isBefore(FIRST) && date.isBefore(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private SortedSet<String> labels() {
        SortedSet<String> labels = new TreeSet<>();
        for (String word : topics.split(",", -1)) {
            labels.add(Slug.of(word));
        }
        labels.remove("");
        return labels;
    }
}
