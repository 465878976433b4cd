@NullMarked
package org.gilde.workbench.permission;

import org.jspecify.annotations.NullMarked;
