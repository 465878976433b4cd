@NullMarked
package org.gilde.bridge;

import org.jspecify.annotations.NullMarked;
