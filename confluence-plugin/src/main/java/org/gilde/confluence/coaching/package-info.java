/** Coaches: whom a member named as the own one. */
@NullMarked
package org.gilde.confluence.coaching;

import org.jspecify.annotations.NullMarked;
