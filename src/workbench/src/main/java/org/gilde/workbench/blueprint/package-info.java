/** Kinds of spaces that apps add to the dialog for new ones. */
@NullMarked
package org.gilde.workbench.blueprint;

import org.jspecify.annotations.NullMarked;
