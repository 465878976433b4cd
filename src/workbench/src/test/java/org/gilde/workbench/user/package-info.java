@NullMarked
package org.gilde.workbench.user;

import org.jspecify.annotations.NullMarked;
