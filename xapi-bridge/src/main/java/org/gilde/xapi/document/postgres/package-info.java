/** Documents in PostgreSQL. */
@NullMarked
package org.gilde.xapi.document.postgres;

import org.jspecify.annotations.NullMarked;
