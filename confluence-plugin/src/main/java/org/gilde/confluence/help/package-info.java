/** What the macros do, for whoever puts one on a page. */
@NullMarked
package org.gilde.confluence.help;

import org.jspecify.annotations.NullMarked;
