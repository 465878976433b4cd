/** Communities: the Spaces people work in together, their pages and their fellow members. */
@NullMarked
package org.gilde.confluence.community;

import org.jspecify.annotations.NullMarked;
