@NullMarked
package org.gilde.workbench.content;

import org.jspecify.annotations.NullMarked;
