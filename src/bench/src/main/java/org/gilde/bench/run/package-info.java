/** The built bridge as a process, and HTTP connections to it that cost next to nothing. */
@NullMarked
package org.gilde.bench.run;

import org.jspecify.annotations.NullMarked;
