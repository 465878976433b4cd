/** Quarantine in PostgreSQL, in the database of the Statements. */
@NullMarked
package org.gilde.xapi.quarantine.postgres;

import org.jspecify.annotations.NullMarked;
