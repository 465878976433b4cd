package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.access.TooManyRequestsException;
import org.gilde.xapi.attachment.BrokenMultipartException;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.store.StatementConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes answers of refusals; the only place that knows both. Part Three 3.2. */
final class Refusal {
    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** Says why not. */
    static Answer answer(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof LrsException refusal ? answer(refusal) : fault(cause);
    }

    private static Answer fault(Throwable cause) {
        UUID number = UUID.randomUUID();
        LOG.error("Fault {}", number, cause);
        return Answer.json(
                500, body("A fault of this LRS, in its log as " + number).toString());
    }

    private static Answer answer(LrsException e) {
        if (e.reason() == Reason.UNAVAILABLE) {
            LOG.warn("{}", e.getMessage());
            LOG.debug("Why the store is away", e);
        }
        Answer answer = Answer.json(status(e.reason()), body(e).toString());
        return switch (e.reason()) {
            case UNAUTHENTICATED -> answer.with("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
            case UNAVAILABLE -> answer.with("Retry-After", "5");
            case TOO_MANY -> answer.with("Retry-After", retryAfter(e));
            case METHOD_NOT_ALLOWED -> answer.with("Allow", "GET, HEAD, PUT, POST, DELETE, OPTIONS");
            case INVALID, TOO_LARGE, CONFLICT, FORBIDDEN, NOT_FOUND, PRECONDITION_FAILED, UNSUPPORTED -> answer;
        };
    }

    private static String retryAfter(LrsException e) {
        return Integer.toString(e instanceof TooManyRequestsException tooMany ? tooMany.retryAfter() : 1);
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case CONFLICT -> 409;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static ObjectNode body(LrsException e) {
        ObjectNode body = body(Objects.requireNonNullElse(e.getMessage(), "Refused"));
        if (e instanceof BrokenRuleException broken) {
            broken.statement().ifPresent(index -> body.put("statement", index));
            body.put("path", broken.path()).put("rule", broken.rule()).put("specification", broken.specification());
        } else if (e instanceof StatementConflictException conflict) {
            body.put("statement", conflict.index()).put("specification", "Part Two 2.3.1");
        } else if (e instanceof BrokenMultipartException broken) {
            body.put("specification", broken.specification());
        } else if (e instanceof RequestRefusedException refused) {
            body.put("specification", refused.specification());
        }
        return body;
    }

    private static ObjectNode body(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message);
    }
}
