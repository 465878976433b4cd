package org.gilde.bridge.drop;

import org.gilde.xapi.LrsException;
import org.gilde.xapi.json.BrokenRuleException;

/** Says of what the LRS refuses what is wrong and what to do, without a word of the Statement. */
final class DropRefusals {
    private static final String QUARANTINED = "it waits in quarantine";

    private DropRefusals() {}

    static Refusal of(LrsException refused, boolean isSetApart) {
        Refusal plain = of(refused);
        return isSetApart ? new Refusal(plain.reason(), QUARANTINED) : plain;
    }

    private static Refusal of(LrsException refused) {
        if (refused instanceof BrokenRuleException broken) {
            return new Refusal(
                    place(broken.path()) + ": " + broken.rule() + " (" + broken.specification() + ")",
                    "correct it where it comes from");
        }
        return switch (refused.reason()) {
            case INVALID -> new Refusal("is not JSON, or not in UTF-8, or cut off", "have it sent once more");
            case TOO_LARGE -> new Refusal("is larger than is read", "raise gilde.limit.*, if it must be");
            case CONFLICT -> new Refusal("another Statement has its id already", "give it an id of its own, or none");
            case FORBIDDEN -> new Refusal("is beyond what the credential may do", "look at its scopes");
            case UNAUTHENTICATED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    PRECONDITION_FAILED,
                    UNSUPPORTED,
                    TOO_MANY,
                    UNAVAILABLE -> new Refusal("is refused", "have it sent once more");
        };
    }

    /** Leaves out names that the sender chose: keys of extensions may hold anything. */
    private static String place(String path) {
        return path.replaceAll("\\[\"[^\"]*\"?.*|\\['.*", "[\u2026]");
    }
}
