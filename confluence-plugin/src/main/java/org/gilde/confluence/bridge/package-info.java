/**
 * The app calls the bridge, as its operator: to see whether it is there, to deal with what was refused, to have
 * Statements read or forgotten. What can be asked stands in {@code src/docs/openapi.yaml}.
 */
@NullMarked
package org.gilde.confluence.bridge;

import org.jspecify.annotations.NullMarked;
