/** Menu entries of apps. */
@NullMarked
package org.gilde.workbench.item;

import org.jspecify.annotations.NullMarked;
