/** Taking part, kept in Active Objects. */
@NullMarked
package org.gilde.confluence.participation.table;

import org.jspecify.annotations.NullMarked;
