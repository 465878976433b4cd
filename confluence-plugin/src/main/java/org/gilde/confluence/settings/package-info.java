/** A community's own page: everybody's membership, and what those in charge may change. */
@NullMarked
package org.gilde.confluence.settings;

import org.jspecify.annotations.NullMarked;
