/** What learning costs a wiki: pages over many items, and taking events in beside inserting the same rows. */
@NullMarked
package org.gilde.bench.learning;

import org.jspecify.annotations.NullMarked;
