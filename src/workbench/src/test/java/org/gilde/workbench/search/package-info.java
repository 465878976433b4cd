@NullMarked
package org.gilde.workbench.search;

import org.jspecify.annotations.NullMarked;
