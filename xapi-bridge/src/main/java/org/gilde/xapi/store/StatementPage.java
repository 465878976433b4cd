package org.gilde.xapi.store;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the Statements that match: fewer than asked for where their texts are long, but one at least if there is one.
 *
 * @param statements in the order asked for
 * @param next the cursor of the page that follows; empty on the last one
 */
public record StatementPage(List<KeptStatement> statements, OptionalLong next) {
    /** Octets (UTF-8) that the texts of a page have together, unless the first one has more. */
    public static final int MOST_OCTETS = 4 << 20;
}
