@NullMarked
package org.gilde.workbench.wiki;

import org.jspecify.annotations.NullMarked;
