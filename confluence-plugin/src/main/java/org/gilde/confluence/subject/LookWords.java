package org.gilde.confluence.subject;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** A look in the words of whoever was looked at. */
public final class LookWords {
    private LookWords() {}

    /**
     * Returns who looked.
     *
     * @param names of people; nothing for somebody who is gone
     */
    public static String who(Looks.Look look, Function<PersonKey, Optional<String>> names, Phrases phrases) {
        return look.viewer()
                .map(viewer -> names.apply(viewer).orElseGet(() -> phrases.get("gilde.craft.looks.former")))
                .orElseGet(() -> phrases.get("gilde.craft.looks.system"));
    }

    /** Returns as what. */
    public static String role(Looks.Role role, Phrases phrases) {
        return phrases.get(
                switch (role) {
                    case FELLOW -> "gilde.craft.looks.fellow";
                    case COACH -> "gilde.craft.looks.coach";
                    case NAMED -> "gilde.craft.looks.named";
                    case ADMINISTRATOR -> "gilde.craft.looks.administrator";
                    case SYSTEM -> "gilde.craft.looks.machine";
                });
    }

    /**
     * Returns what was looked at, or done.
     *
     * @param titles of the subject's items, by id
     */
    public static String what(Looks.Look look, Map<Long, String> titles, Phrases phrases) {
        return switch (look.what()) {
            case SHARED -> look.item().map(titles::get).orElseGet(() -> phrases.get("gilde.craft.looks.gone"));
            case MATCHED -> phrases.get("gilde.craft.looks.matched");
            case UNDONE -> phrases.get("gilde.craft.looks.undone");
            case TAKEN_ALONG ->
                phrases.get(
                        look.role() == Looks.Role.ADMINISTRATOR
                                ? "gilde.craft.looks.ticket"
                                : "gilde.craft.looks.taken");
        };
    }
}
