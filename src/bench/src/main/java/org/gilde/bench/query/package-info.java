/** Asks stores of several sizes the same questions. */
@NullMarked
package org.gilde.bench.query;

import org.jspecify.annotations.NullMarked;
