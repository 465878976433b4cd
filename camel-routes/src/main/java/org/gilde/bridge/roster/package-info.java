/** Who takes part in a course run, by what the store has, for the app to take in. */
@NullMarked
package org.gilde.bridge.roster;

import org.jspecify.annotations.NullMarked;
