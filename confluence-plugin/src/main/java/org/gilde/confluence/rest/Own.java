package org.gilde.confluence.rest;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;

/** What resources about nobody but the caller have in common. */
final class Own {
    private Own() {}

    /** Does it for whoever is logged in. */
    static Response of(CurrentPerson current, Function<PersonKey, Response> work) {
        return current.key().map(work).orElseGet(Own::stranger);
    }

    /** Returns what nobody who is not logged in gets past. */
    static Response stranger() {
        return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
    }
}
