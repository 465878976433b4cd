/** The one database of the workbench, and the transaction of the current thread. */
@NullMarked
package org.gilde.workbench.database;

import org.jspecify.annotations.NullMarked;
