package org.gilde.confluence.admin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.matching.Rule;

/**
 * Where a visitor of the screen <em>Who is it?</em> stands.
 *
 * @param rules as they would be
 * @param base the change that brought those that were changed here
 * @param from from which Actor on they are tried; absent while they are not
 * @param kind of a new rule that was refused
 * @param pattern of it
 * @param problem key of what is wrong with it; else empty
 * @param choice a decision that is tried
 * @param stranger a name nobody has
 * @param wrong key of what is wrong as a whole; else empty
 * @param done word of what was done; else empty
 * @param number how many events that was about
 * @param days a number of days that was refused
 */
record PeopleState(
        List<Rule> rules,
        long base,
        OptionalInt from,
        String kind,
        String pattern,
        String problem,
        Optional<Chosen> choice,
        Optional<String> stranger,
        String wrong,
        String done,
        int number,
        Optional<String> days) {

    /**
     * A decision that is tried.
     *
     * @param key of the Actor
     * @param user name; empty for nobody here
     */
    record Chosen(String key, String user) {}

    static PeopleState of(List<Rule> rules, long base) {
        return new PeopleState(
                rules,
                base,
                OptionalInt.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                0,
                Optional.empty());
    }

    PeopleState tried(int start) {
        return new PeopleState(
                rules,
                base,
                OptionalInt.of(start),
                kind,
                pattern,
                problem,
                choice,
                stranger,
                wrong,
                done,
                number,
                days);
    }

    PeopleState refused(String kindOfIt, String patternOfIt, String key) {
        return new PeopleState(
                rules, base, from, kindOfIt, patternOfIt, key, choice, stranger, wrong, done, number, days);
    }

    PeopleState chosen(Chosen one) {
        return new PeopleState(
                rules, base, from, kind, pattern, problem, Optional.of(one), stranger, wrong, done, number, days);
    }

    PeopleState unknown(String name) {
        return new PeopleState(
                rules, base, from, kind, pattern, problem, choice, Optional.of(name), wrong, done, number, days);
    }

    PeopleState wrong(String key) {
        return new PeopleState(rules, base, from, kind, pattern, problem, choice, stranger, key, done, number, days);
    }

    PeopleState did(String word, int events) {
        return new PeopleState(rules, base, from, kind, pattern, problem, choice, stranger, wrong, word, events, days);
    }

    PeopleState badDays(String typed) {
        return new PeopleState(
                rules, base, from, kind, pattern, problem, choice, stranger, wrong, done, number, Optional.of(typed));
    }
}
