/** Load, and what it costs: measured on the built artefacts, as processes, from outside. */
@NullMarked
package org.gilde.bench;

import org.jspecify.annotations.NullMarked;
