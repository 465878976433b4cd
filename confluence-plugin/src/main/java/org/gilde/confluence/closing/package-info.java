/** Closing: how a community ends with thanks; a Learning Community with its people and chosen pages in the one above. */
@NullMarked
package org.gilde.confluence.closing;

import org.jspecify.annotations.NullMarked;
