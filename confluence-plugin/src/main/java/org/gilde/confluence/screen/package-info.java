/** What every page of the app has in common: who calls it, the proof that a form is its own, and how it is answered. */
@NullMarked
package org.gilde.confluence.screen;

import org.jspecify.annotations.NullMarked;
