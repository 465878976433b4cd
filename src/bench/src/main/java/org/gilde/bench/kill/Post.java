package org.gilde.bench.kill;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gilde.bench.run.Answer;

/**
 * One request with Statements, and whether it ought to be taken.
 *
 * @param fresh those it brings for the first time
 * @param target the Statement it voids
 * @param isRight false for a request that breaks a rule on purpose
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Post(
        String method,
        String query,
        String headers,
        byte[] body,
        List<Sent> fresh,
        Optional<Sent> target,
        boolean isRight) {
    static final String JSON = "Content-Type: application/json\r\n";

    static Post json(String text, List<Sent> fresh) {
        return new Post("POST", "", JSON, text.getBytes(StandardCharsets.UTF_8), fresh, Optional.empty(), true);
    }

    Post voiding(Sent voided) {
        return new Post(method, query, headers, body, fresh, Optional.of(voided), isRight);
    }

    Post wrong() {
        return new Post(method, query, headers, body, fresh, target, false);
    }

    Post put(String statementId) {
        return new Post("PUT", "?statementId=" + statementId, headers, body, fresh, target, isRight);
    }

    /** Writes an answer down. */
    void settle(Answer answer, Ledger ledger) {
        Sent.Fate fate = answer.isSuccess() ? Sent.Fate.ANSWERED : Sent.Fate.REFUSED;
        if (answer.isSuccess() != isRight) {
            ledger.find(method + query + " should " + (isRight ? "" : "not ") + "have been taken: " + answer.status()
                    + " " + answer.text());
        }
        fresh.forEach(sent -> sent.settle(fate));
        target.ifPresent(voided -> voided.voiding(fate));
    }
}
