@NullMarked
package org.gilde.bridge.cursor;

import org.jspecify.annotations.NullMarked;
