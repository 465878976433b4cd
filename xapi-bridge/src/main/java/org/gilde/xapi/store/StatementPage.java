package org.gilde.xapi.store;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the Statements that match.
 *
 * @param statements in the order asked for
 * @param next the cursor of the page that follows; empty on the last one
 */
public record StatementPage(List<KeptStatement> statements, OptionalLong next) {}
