/** The built artefacts, started as processes. */
@NullMarked
package org.gilde.e2e.run;

import org.jspecify.annotations.NullMarked;
