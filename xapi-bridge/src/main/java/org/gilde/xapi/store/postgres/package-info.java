/** The store in PostgreSQL: one row per Statement, one order of arrival. */
@NullMarked
package org.gilde.xapi.store.postgres;

import org.jspecify.annotations.NullMarked;
