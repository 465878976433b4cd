package org.gilde.confluence.start;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.learning.Slug;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.start.StartView.Field;
import org.gilde.confluence.text.Phrases;

/** Reads what somebody typed, and says beside each field what is wrong with it. */
public final class StartForm {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_DOMAIN = 300;
    static final int MOST_TOPICS = 20;

    private final Founding founding;

    /** Proposes keys that are free there. */
    public StartForm(Founding founding) {
        this.founding = founding;
    }

    /**
     * What came of it.
     *
     * @param request whole only if no field is wrong
     */
    record Reading(Field name, Field domain, Field topics, Field key, Founding.Request request) {
        boolean isWhole() {
            return Stream.of(name, domain, topics, key).noneMatch(Field::isWrong);
        }
    }

    /**
     * Reads one form.
     *
     * @param fields the form's values by name; empty for one that is not there
     */
    Reading read(UnaryOperator<String> fields, PersonKey person, Phrases phrases) {
        String name = line(fields.apply("name"));
        String domain = line(fields.apply("domain"));
        String topics = line(fields.apply("topics"));
        String typedKey = fields.apply("key").strip().toUpperCase(Locale.ROOT);
        Set<String> labels = labels(topics.isEmpty() ? name : topics);
        String key = typedKey.isEmpty() ? SpaceKeys.propose(name, founding::isTaken) : typedKey;
        return new Reading(
                new Field(name, problem(fits(name, LONGEST_NAME), phrases, "gilde.start.name.problem")),
                new Field(domain, problem(fits(domain, LONGEST_DOMAIN), phrases, "gilde.start.domain.problem")),
                new Field(topics, problem(fitTogether(topics, labels), phrases, "gilde.start.topics.problem")),
                new Field(typedKey, typedKey.isEmpty() ? "" : keyProblem(key, name, phrases)),
                new Founding.Request(
                        key,
                        name,
                        domain,
                        labels,
                        joining(fields.apply("joining")),
                        language(fields, phrases),
                        person));
    }

    /**
     * Reads what somebody answered where nothing can be sent back any more: what is missing follows from the name, and what
     * is too long is cut.
     *
     * @param key of the Space that the host makes
     * @param fields as of {@link #read}
     */
    public Founding.Request fit(String key, UnaryOperator<String> fields, PersonKey person, Phrases phrases) {
        String name = cut(either(line(fields.apply("name")), key), LONGEST_NAME);
        String topics = line(fields.apply("topics"));
        return new Founding.Request(
                key,
                name,
                cut(either(line(fields.apply("domain")), name), LONGEST_DOMAIN),
                labels(either(topics, name)).stream().limit(MOST_TOPICS).collect(Collectors.toCollection(TreeSet::new)),
                joining(fields.apply("joining")),
                language(fields, phrases),
                person);
    }

    private static String either(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    /** Returns a form that nobody filled in yet, in the reader's language. */
    Reading empty(PersonKey person, Phrases phrases) {
        Founding.Request nothing =
                new Founding.Request("", "", "", Set.of(), Joining.OPEN, language(name -> "", phrases), person);
        return new Reading(Field.EMPTY, Field.EMPTY, Field.EMPTY, Field.EMPTY, nothing);
    }

    /** Returns the form again, whose key somebody else took in the same moment. */
    Reading taken(Reading reading, Phrases phrases) {
        Founding.Request request = reading.request();
        Field key = new Field(request.key(), keyProblem(request.key(), request.name(), phrases));
        return new Reading(reading.name(), reading.domain(), reading.topics(), key, request);
    }

    /** Returns the language the first pages get: the one chosen, else the reader's, else English. */
    private static String language(UnaryOperator<String> fields, Phrases phrases) {
        return Stream.of(fields.apply("language"), phrases.locale().getLanguage())
                .filter(PracticePages.LANGUAGES::contains)
                .findFirst()
                .orElse(PracticePages.LANGUAGES.get(0));
    }

    private static Joining joining(String word) {
        return switch (word) {
            case "request" -> Joining.ON_REQUEST;
            case "invited" -> Joining.INVITED;
            default -> Joining.OPEN;
        };
    }

    private String keyProblem(String key, String name, Phrases phrases) {
        if (!SpaceKeys.isKey(key)) {
            return phrases.get("gilde.start.key.problem");
        }
        return founding.isTaken(key)
                ? phrases.fill("gilde.start.key.taken", key, SpaceKeys.propose(name, founding::isTaken))
                : "";
    }

    private static String problem(boolean good, Phrases phrases, String key) {
        return good ? "" : phrases.get(key);
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    private static boolean fitTogether(String topics, Set<String> labels) {
        return topics.isEmpty() || (!labels.isEmpty() && labels.size() <= MOST_TOPICS);
    }

    private static Set<String> labels(String text) {
        return Stream.of(text.split(","))
                .map(Slug::of)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
