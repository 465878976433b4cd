package org.gilde.bridge.drop;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What a file holds, one piece after the other; never more than one of them in memory. */
interface Pieces extends Closeable {
    /** Returns the next piece, empty at the end. */
    Optional<Piece> next() throws IOException;
}
