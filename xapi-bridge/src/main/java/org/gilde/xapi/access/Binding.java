package org.gilde.xapi.access;

import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.Statement;

/**
 * Who and what content in a browser was started for; its token reaches no further.
 *
 * @param actor the learner
 * @param registration of the learner for the course
 * @param activity what was started; empty where the token names none
 */
public record Binding(AgentId actor, UUID registration, Optional<String> activity) {
    /** Says whether a Statement is by this actor and of this registration. */
    public boolean covers(Statement statement) {
        return statement.keys().agent().equals(Optional.of(Key.agent(actor)))
                && statement.keys().registration().equals(Optional.of(Key.registration(registration)));
    }

    /** Tells nobody's name. */
    @Override
    public String toString() {
        return "Binding[" + registration + "]";
    }
}
