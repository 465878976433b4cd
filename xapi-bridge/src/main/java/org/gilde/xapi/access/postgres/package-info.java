/** Credentials and tokens in PostgreSQL, in the database of the Statements. */
@NullMarked
package org.gilde.xapi.access.postgres;

import org.jspecify.annotations.NullMarked;
