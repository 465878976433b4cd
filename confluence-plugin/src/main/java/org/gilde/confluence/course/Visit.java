package org.gilde.confluence.course;

import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.text.Phrases;

/** One call of a page, and what is open to whoever calls. */
record Visit(Call call, Standpoint standpoint) {

    /** Returns whose call it is. */
    PersonKey person() {
        return call.person();
    }

    /** Returns the texts in the visitor's language. */
    Phrases phrases() {
        return call.phrases();
    }

    /** Returns what was sent under that name; empty for what was not sent. */
    String field(String name) {
        return call.field(name);
    }
}
