package org.gilde.xapi.quarantine;

import java.util.Objects;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.attachment.BrokenMultipartException;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.store.StatementConflictException;

/**
 * Why a Statement is in quarantine.
 *
 * @param path the value's place in the Statement, such as {@code $.actor.mbox}; empty where it is none in the Statement
 * @param rule that is broken, in words
 * @param specification where the rule stands, such as {@code Part Two 2.4.2}
 */
public record Fault(String path, String rule, String specification) {
    static Fault of(LrsException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "Refused");
        if (e instanceof BrokenRuleException broken) {
            return new Fault(broken.path(), broken.rule(), broken.specification());
        }
        if (e instanceof BrokenMultipartException broken) {
            return new Fault("", message, broken.specification());
        }
        return e instanceof StatementConflictException
                ? new Fault("$.id", message, "Part Two 2.3.1")
                : new Fault("", message, "");
    }
}
