/** Rules, holds and proofs of keeping and forgetting, in the database of the Statements. */
@NullMarked
package org.gilde.xapi.keeping.postgres;

import org.jspecify.annotations.NullMarked;
