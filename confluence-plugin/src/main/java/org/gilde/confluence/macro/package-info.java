/**
 * The macros: a thin edge. Each reads its parameters, asks for one read model and hands that to a template.
 *
 * <p>A read model holds only texts, numbers and lists that are ready to print, in the reader's language. Templates call
 * nothing but its accessors, and every accessor a template calls is named in the descriptor's {@code velocity-allowlist}.
 */
@NullMarked
package org.gilde.confluence.macro;

import org.jspecify.annotations.NullMarked;
