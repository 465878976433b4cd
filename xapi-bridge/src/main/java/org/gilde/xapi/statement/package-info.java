/**
 * Statements: how they are read, which rules hold for them, when two are the same.
 *
 * <p>"Part Two" and "Part Three" are those of <a
 * href="https://github.com/adlnet/xAPI-Spec/tree/master">the xAPI 1.0.3 specification</a>;
 * IEEE 9274.1.1 is xAPI 2.0 and named only where it differs.
 */
@NullMarked
package org.gilde.xapi.statement;

import org.jspecify.annotations.NullMarked;
