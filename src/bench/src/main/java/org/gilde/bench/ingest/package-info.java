/** How fast Statements are taken, what each costs, and what a bare COPY of the same rows would take. */
@NullMarked
package org.gilde.bench.ingest;

import org.jspecify.annotations.NullMarked;
