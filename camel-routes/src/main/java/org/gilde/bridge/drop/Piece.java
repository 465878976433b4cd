package org.gilde.bridge.drop;

import java.util.Optional;

/**
 * What a file holds at one place: a Statement, or something that can not become one.
 *
 * @param line where it begins, counted from 1
 * @param statement one JSON object in UTF-8, as received where it was received so; empty where it is refused
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
record Piece(long line, byte[] statement, Optional<Refusal> refusal) {
    private static final byte[] NOTHING = {};

    static Piece of(long line, byte[] statement) {
        return new Piece(line, statement, Optional.empty());
    }

    static Piece refused(long line, Refusal refusal) {
        return new Piece(line, NOTHING, Optional.of(refusal));
    }
}
