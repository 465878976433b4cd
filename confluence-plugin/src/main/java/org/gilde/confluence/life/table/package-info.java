/** All rows of the app at once, in Active Objects. */
@NullMarked
package org.gilde.confluence.life.table;

import org.jspecify.annotations.NullMarked;
