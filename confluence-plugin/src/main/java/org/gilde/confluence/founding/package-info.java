/** Founding: how a community gets its Space, its pages and its first coordinator, all of it or nothing. */
@NullMarked
package org.gilde.confluence.founding;

import org.jspecify.annotations.NullMarked;
