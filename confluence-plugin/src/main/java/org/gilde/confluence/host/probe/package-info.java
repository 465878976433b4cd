/** Calls that the self-test makes: as the app makes them, for things that are not there, so that nothing changes. */
@NullMarked
package org.gilde.confluence.host.probe;

import org.jspecify.annotations.NullMarked;
