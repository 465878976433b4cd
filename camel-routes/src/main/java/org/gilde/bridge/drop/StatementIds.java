package org.gilde.bridge.drop;

import java.util.UUID;
import org.gilde.bridge.naming.NamedUuid;

/**
 * Ids for Statements that come without one. The same text has the same id, in whichever file and line it stands: a file
 * may be read twice, by two nodes, and a list that is sent in full each night adds only what is new. What differs in one
 * letter is another Statement.
 */
final class StatementIds {
    /** Never changes: ids are made of it. */
    private static final UUID NAMESPACE = UUID.fromString("6d1c3b52-8f0e-4a77-9d4b-2e6a51c07f39");

    private StatementIds() {}

    /** Returns a UUID of version 5. */
    static UUID of(byte[] text) {
        return NamedUuid.of(NAMESPACE, text, start(text), end(text) - start(text));
    }

    private static int start(byte[] text) {
        int start = 0;
        while (start < text.length && isBlank(text[start])) {
            start++;
        }
        return start;
    }

    private static int end(byte[] text) {
        int end = text.length;
        while (end > start(text) && isBlank(text[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(byte octet) {
        return octet >= 0 && octet <= ' ';
    }
}
