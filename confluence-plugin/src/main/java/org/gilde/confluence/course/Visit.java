package org.gilde.confluence.course;

import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/**
 * One call of a page. The current user is the person.
 *
 * @param fields what was sent by name; empty for one that is not there
 */
record Visit(PersonKey person, Standpoint standpoint, UnaryOperator<String> fields, Token token, Phrases phrases) {

    /**
     * What proves that a form came from this page.
     *
     * @param isForm whether a form was sent at all
     * @param isOwn whether it proved it
     */
    record Token(String name, String value, boolean isForm, boolean isOwn) {}

    /** Returns what was sent under that name. */
    String field(String name) {
        return fields.apply(name);
    }
}
