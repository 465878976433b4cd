package org.gilde.xapi.attachment;

import org.gilde.xapi.LrsException;

/** The request's body or one of its parts breaks a rule; says which part, which rule and where the rule stands. */
public class BrokenMultipartException extends LrsException {
    private final String specification;

    private BrokenMultipartException(Reason reason, String message, String specification) {
        super(reason, message, null);
        this.specification = specification;
    }

    static BrokenMultipartException body(String rule) {
        return new BrokenMultipartException(Reason.INVALID, rule, "Part Three 1.5.2");
    }

    /** Refuses a part, counted from 1 as people do. */
    static BrokenMultipartException part(int number, String rule) {
        return body("Part " + number + " of the request " + rule);
    }

    static BrokenMultipartException contentType(String rule) {
        return new BrokenMultipartException(Reason.INVALID, "The header Content-Type " + rule, "Part Three 1.5");
    }

    static BrokenMultipartException tooMany(int limit) {
        return new BrokenMultipartException(
                Reason.TOO_LARGE,
                "More than " + limit + " parts in one request; send fewer attachments at once",
                "Part Three 3.2");
    }

    /** Returns the rule's place in the specification, such as {@code Part Three 1.5.2}. */
    public String specification() {
        return specification;
    }
}
