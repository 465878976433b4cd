/** The Jakarta REST edge: thin, one class per resource. Part Three 2. */
@NullMarked
package org.gilde.xapi.resource;

import org.jspecify.annotations.NullMarked;
