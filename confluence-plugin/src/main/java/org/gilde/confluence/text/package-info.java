/** Words, dates and numbers in the reader's language. */
@NullMarked
package org.gilde.confluence.text;

import org.jspecify.annotations.NullMarked;
