/** JSON as received: read strictly, with a path for every value. */
@NullMarked
package org.gilde.xapi.json;

import org.jspecify.annotations.NullMarked;
