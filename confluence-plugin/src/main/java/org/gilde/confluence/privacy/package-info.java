/** What the organization chose about the audience of new items, and what became of it. */
@NullMarked
package org.gilde.confluence.privacy;

import org.jspecify.annotations.NullMarked;
