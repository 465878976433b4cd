/** How the app itself is doing: what waits, when its jobs ran, which versions. Nothing about anybody. */
@NullMarked
package org.gilde.confluence.upkeep;

import org.jspecify.annotations.NullMarked;
