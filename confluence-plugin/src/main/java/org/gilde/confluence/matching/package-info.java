/** Who is it: which user an Actor of a learning system is, by rules and by hand, tried first and undone where wrong. */
@NullMarked
package org.gilde.confluence.matching;

import org.jspecify.annotations.NullMarked;
