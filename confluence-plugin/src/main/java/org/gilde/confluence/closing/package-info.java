/** Closing: how a Learning Community ends, with its people and chosen pages in the community above. */
@NullMarked
package org.gilde.confluence.closing;

import org.jspecify.annotations.NullMarked;
