/** What communities keep, in the tables of Active Objects. */
@NullMarked
package org.gilde.confluence.community.table;

import org.jspecify.annotations.NullMarked;
