/** The coordinator's desk: a page for those in charge of one community. */
@NullMarked
package org.gilde.confluence.desk;

import org.jspecify.annotations.NullMarked;
