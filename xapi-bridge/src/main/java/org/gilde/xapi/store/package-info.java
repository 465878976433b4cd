/** Keeps Statements in order of arrival and lets readers follow that order. */
@NullMarked
package org.gilde.xapi.store;

import org.jspecify.annotations.NullMarked;
