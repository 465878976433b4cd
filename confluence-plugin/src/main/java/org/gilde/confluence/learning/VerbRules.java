package org.gilde.confluence.learning;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Verbs.Meaning;

/** Changes what verbs mean here, one at a time, for what comes from then on. */
public final class VerbRules {
    private static final int LONGEST = 450;
    private static final int MOST_CHANGES = 100;

    private final VerbBook book;

    /** Changes this book. */
    public VerbRules(VerbBook book) {
        this.book = book;
    }

    /** Why a change can not be. */
    public enum Problem {
        /** It names no verb: nothing, a pattern, or no IRI. */
        NO_VERB,
        /** Voiding has to stay what it is: else what the learning system took back would be shown. */
        VOIDED,
        /** There are a hundred changes already. */
        TOO_MANY
    }

    /**
     * What a change would have done to events that came.
     *
     * @param verb of the events
     * @param events how many of them came
     * @param before what they mean now, nothing where they are dropped
     * @param after what they would have meant
     */
    public record Line(String verb, int events, Optional<Meaning> before, Optional<Meaning> after) {}

    /** Returns the table that holds now. */
    public VerbTable table() {
        return book.table();
    }

    /** Returns why that verb can not be changed; nothing where it can. */
    public Optional<Problem> problem(String verb) {
        if (!isIri(verb)) {
            return Optional.of(Problem.NO_VERB);
        }
        if (Verbs.VOIDED.equals(verb)) {
            return Optional.of(Problem.VOIDED);
        }
        Map<String, Optional<Meaning>> changes = book.table().changes();
        boolean isFull = changes.size() >= MOST_CHANGES && !changes.containsKey(verb);
        return isFull ? Optional.of(Problem.TOO_MANY) : Optional.empty();
    }

    /** Gives a verb another meaning, or has it dropped; returns why not, and then nothing is changed. */
    public Optional<Problem> change(String verb, Optional<Meaning> meaning) {
        Optional<Problem> problem = problem(verb);
        if (problem.isEmpty()) {
            book.keep(book.table().with(verb, meaning));
        }
        return problem;
    }

    /** Tries a change on the latest events that came; changes nothing. The verb itself stands first. */
    public List<Line> dryRun(String verb, Optional<Meaning> meaning) {
        VerbTable now = book.table();
        VerbTable then = now.with(verb, meaning);
        Map<String, Integer> events = new LinkedHashMap<>();
        events.put(verb, 0);
        book.seen().forEach(seen -> events.merge(seen.verb(), 1, Integer::sum));
        return events.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(), entry.getValue(), now.meaning(entry.getKey()), then.meaning(entry.getKey())))
                .sorted(Comparator.comparing((Line line) -> !line.verb().equals(verb))
                        .thenComparing(Line::verb))
                .toList();
    }

    /** Says whether it is one IRI: no pattern, no list, no space. */
    private static boolean isIri(String verb) {
        try {
            URI uri = new URI(verb);
            return verb.length() <= LONGEST && uri.isAbsolute() && verb.indexOf('*') < 0 && verb.indexOf(',') < 0;
        } catch (URISyntaxException notAnIri) {
            return false;
        }
    }
}
