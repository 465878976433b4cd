@NullMarked
package org.gilde.workbench.storage;

import org.jspecify.annotations.NullMarked;
