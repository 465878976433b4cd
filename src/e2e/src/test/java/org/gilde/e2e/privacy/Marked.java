package org.gilde.e2e.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One learning item whose title and score stand nowhere else, and what its owner chose and the learning system told.
 *
 * @param title a word that no page holds by itself
 * @param score raw, of five digits
 */
record Marked(String owner, String title, int score, Set<String> completions, Map<String, Set<String>> shares) {

    Marked(String owner, String title, int score) {
        this(owner, title, score, new HashSet<>(), new HashMap<>());
    }

    /** Returns what its owner says of having used it. */
    String words() {
        return "Wv" + title.substring(2);
    }

    String activity() {
        return "https://lms.example/mod/" + title;
    }

    /** Says whether a text tells of the item at all. */
    boolean isIn(String text) {
        return text.contains(title);
    }

    /** Says whether a text tells the score, as JSON writes it or any language does; not as a part of something longer. */
    boolean hasScoreIn(String text) {
        String digits = Integer.toString(score);
        return Pattern.compile("(?<![\\w-])" + digits.substring(0, 2) + "[,.\u202f\u00a0 ]?" + digits.substring(2)
                        + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    String completion(int statement) {
        return """
            {"statementId":"%s","sequence":%d,"verb":"http://adlnet.gov/expapi/verbs/completed",\
            "timestamp":"2026-11-20T08:00:00Z","stored":"2026-11-20T08:00:00Z",\
            "actor":{"mbox":"mailto:%s@sociaalhuis.example"},"activity":{"id":"%s","name":{"en":"%s"}},\
            "course":{"id":"https://lms.example/course","name":{"en":"Motivational interviewing"}},\
            "result":{"completion":true,"score":{"raw":%d}}}"""
                .formatted(id(statement), statement + 1, owner, activity(), title, score);
    }

    static String voiding(int statement, String voided) {
        return """
            {"statementId":"%s","sequence":%d,"verb":"http://adlnet.gov/expapi/verbs/voided",\
            "timestamp":"2026-11-20T09:00:00Z","stored":"2026-11-20T09:00:00Z","voids":"%s"}"""
                .formatted(id(statement), statement + 1, voided);
    }

    static String id(int statement) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", statement);
    }
}
