/** Why the app is off; whether the app may touch its data at all: not those of a later version, and none after an administrator removed them. */
@NullMarked
package org.gilde.confluence.life;

import org.jspecify.annotations.NullMarked;
