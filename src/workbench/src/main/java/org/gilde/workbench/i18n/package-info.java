/** The texts of apps, in the reader's language. */
@NullMarked
package org.gilde.workbench.i18n;

import org.jspecify.annotations.NullMarked;
