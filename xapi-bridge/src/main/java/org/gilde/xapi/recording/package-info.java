/** How Statements get into the store: taken from a request, checked, kept. */
@NullMarked
package org.gilde.xapi.recording;

import org.jspecify.annotations.NullMarked;
