/** Everything between the store and the pages fails, at moments of chance, while Statements come. */
@NullMarked
package org.gilde.bench.chaos;

import org.jspecify.annotations.NullMarked;
