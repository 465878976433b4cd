/** Learning Communities that are being closed, in Active Objects. */
@NullMarked
package org.gilde.confluence.closing.table;

import org.jspecify.annotations.NullMarked;
